// Text that a stranger has a say in (what a submission printed, its exceptions, its names, the names of its files),
// made fit for a terminal, a log of CI, and a reader's eye.
#pragma once
#include <string>

namespace gradus {

/// Controls, escape sequences, characters that cannot be seen and bytes that are no text become '?', and a letter keeps
/// two marks at most. Lines stay lines; what CI would take as an order no longer is one. At most `most` bytes.
std::string safe(const std::string& text, std::size_t most = 400);
/// The same in one line, for names of files and sentences: what follows a line break could pass for a line of ours.
std::string safe_line(const std::string& text, std::size_t most = 400);

}  // namespace gradus
