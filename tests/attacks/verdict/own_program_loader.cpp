// Tries: to name a program loader that does not exist: the grader cannot start the worker and blames itself.
// Must: get nothing
asm(".pushsection .interp, \"a\"\n.string \"/nowhere/gradus-attack\"\n.popsection");
//@ solution
