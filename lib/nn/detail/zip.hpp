// ZIP archives of entries that are stored as they are, which is what .npz files are.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nn {

/// CRC-32 (polynomial 0xEDB88320, as in ZIP, PNG, Ethernet).
std::uint32_t crc32(std::string_view bytes);

struct ZipEntry {
  std::string name;
  std::string_view bytes;
};

/// The archive (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.16), as parts to be written one after another: headers
/// are put into `headers`, entries are referred to where they are. Times are 1980-01-01: the same entries give the same
/// bytes. Throws std::invalid_argument if it would need ZIP64: an entry or the archive of 4 GiB or more, 65535 entries.
std::vector<std::string_view> zip_parts(const std::vector<ZipEntry>& entries, std::vector<std::string>& headers);

/// The entries of an archive in memory, which they view. Throws std::runtime_error, "where: ...", if it is not an
/// archive or not whole (the CRC of each entry is checked), or has what is not read here: compressed or encrypted
/// entries, ZIP64, several disks, two entries with one name.
std::vector<ZipEntry> read_zip(const std::string& where, std::string_view archive);

}  // namespace nn
