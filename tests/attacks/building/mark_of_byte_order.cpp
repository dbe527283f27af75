// Tries: to hide a mark of byte order and letters without width in its names.
// Must: not compile
// Says: It does not compile
﻿int a​b = 1;
//@ solution
