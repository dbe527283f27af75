// Tries: to hide an error among a thousand warnings.
// Must: not compile
// Says: does not compile
#define one _Pragma("GCC warning \"\x1b[2J ::warning::forged\"")
#define ten one one one one one one one one one one
#define hundred ten ten ten ten ten ten ten ten ten ten
hundred hundred hundred hundred hundred hundred hundred hundred hundred hundred
int gone = missing;
