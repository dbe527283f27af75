// Tries: to hide a mark of byte order and letters without width in its names.
// Must: not compile
// On: udl4/q8
// Says: It does not compile
﻿int a​b = 1;
//@ solution
