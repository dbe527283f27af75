// Tries: to name a program loader that does not exist, so that the grader cannot start the worker and blames itself.
// Must: gain nothing
asm(".pushsection .interp, \"a\"\n.string \"/nowhere/gradus-attack\"\n.popsection");
//@ solution
