// Tries: to let the assembler read a file as if it were text of this one, and to see it in its errors.
// Must: not compile
// Says: It does not compile
asm(".include \"/etc/passwd\"");
//@ solution
