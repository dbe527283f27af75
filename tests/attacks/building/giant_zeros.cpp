// Tries: to ask for 64 GiB of zeros before it starts.
// Must: get nothing
// On: udl4/q8
// Says: It compiles but does not link
#include <unistd.h>
asm(".bss\n.globl gradus_attack\ngradus_attack: .skip 0x1000000000\n.text");
//@ solution
