#include "nn/detail/zip.hpp"

#include <array>
#include <bit>
#include <cstring>
#include <set>
#include <stdexcept>

#include "nn/core/shape.hpp"

namespace nn {

static_assert(std::endian::native == std::endian::little, "the formats are little-endian, and are read in place");

namespace {

constexpr std::uint32_t local_signature = 0x04034b50, central_signature = 0x02014b50, end_signature = 0x06054b50;
constexpr std::size_t local_size = 30, central_size = 46, end_size = 22;
constexpr std::uint16_t date_1980 = 1 << 5 | 1;  // day 1, month 1, year 1980 + 0

// Row 0 moves the CRC on by one byte, row k by a byte that k zeros follow: eight bytes go in at a time.
constexpr auto make_crc_tables() {
  std::array<std::array<std::uint32_t, 256>, 8> table{};
  for (std::uint32_t i = 0; i < 256; ++i) {
    std::uint32_t c = i;
    for (int bit = 0; bit < 8; ++bit) c = c & 1 ? 0xedb88320u ^ (c >> 1) : c >> 1;
    table[0][i] = c;
  }
  for (std::size_t k = 1; k < 8; ++k)
    for (std::size_t i = 0; i < 256; ++i) table[k][i] = table[0][table[k - 1][i] & 255] ^ (table[k - 1][i] >> 8);
  return table;
}
constexpr auto crc_tables = make_crc_tables();

template <typename Integer>
void append(std::string& bytes, std::size_t value) {
  const Integer x = static_cast<Integer>(value);
  char raw[sizeof x];
  std::memcpy(raw, &x, sizeof x);
  bytes.append(raw, sizeof x);
}

/// A number at an offset that the caller has checked.
template <typename Integer>
Integer get(std::string_view bytes, std::size_t at) {
  Integer x;
  std::memcpy(&x, bytes.data() + at, sizeof x);
  return x;
}

/// Names in an archive are anybody's: what a terminal would obey becomes '?'.
[[noreturn]] void fail(const std::string& where, std::string what) {
  for (char& c : what)
    if (static_cast<unsigned char>(c) < ' ' || c == 0x7f) c = '?';
  throw std::runtime_error(where + ": " + what);
}

/// What local and central headers have in common, from the version to the lengths.
void append_common(std::string& header, const ZipEntry& entry, std::uint32_t crc) {
  append<std::uint16_t>(header, 20);  // version needed: 2.0
  append<std::uint16_t>(header, 0);   // flags
  append<std::uint16_t>(header, 0);   // method: stored
  append<std::uint16_t>(header, 0);   // time
  append<std::uint16_t>(header, date_1980);
  append<std::uint32_t>(header, crc);
  append<std::uint32_t>(header, entry.bytes.size());
  append<std::uint32_t>(header, entry.bytes.size());
  append<std::uint16_t>(header, entry.name.size());
  append<std::uint16_t>(header, 0);  // extra field
}

struct End {
  std::size_t entries, size, offset;  // of the central directory
};

End read_end(const std::string& where, std::string_view archive) {
  if (archive.size() < end_size)
    fail(where, "is not a ZIP archive: it has only " + std::to_string(archive.size()) + " bytes");
  const std::size_t last = archive.size() - end_size, first = last > 0xffff ? last - 0xffff : 0;
  for (std::size_t at = last + 1; at-- > first;) {
    if (get<std::uint32_t>(archive, at) != end_signature) continue;
    if (at + end_size + get<std::uint16_t>(archive, at + 20) != archive.size()) continue;  // a comment follows
    const std::size_t here = get<std::uint16_t>(archive, at + 8), all = get<std::uint16_t>(archive, at + 10);
    const End end{all, get<std::uint32_t>(archive, at + 12), get<std::uint32_t>(archive, at + 16)};
    if (all == 0xffff || end.size == 0xffffffff || end.offset == 0xffffffff)
      fail(where, "is a ZIP64 archive, for 4 GiB or more, which is not read here");
    if (here != all || get<std::uint32_t>(archive, at + 4) != 0)
      fail(where, "is a part of a ZIP archive on several disks");
    if (end.offset + end.size != at) fail(where, "is a damaged ZIP archive: its directory is not where it should be");
    return end;
  }
  fail(where, "is not a ZIP archive, or its end is missing");
}

}  // namespace

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = 0xffffffff;
  std::size_t i = 0;
  for (; i + 8 <= bytes.size(); i += 8) {
    const std::uint32_t low = get<std::uint32_t>(bytes, i) ^ crc, high = get<std::uint32_t>(bytes, i + 4);
    crc = 0;
    for (std::size_t k = 0; k < 4; ++k)
      crc ^= crc_tables[7 - k][low >> 8 * k & 255] ^ crc_tables[3 - k][high >> 8 * k & 255];
  }
  for (; i < bytes.size(); ++i) crc = crc_tables[0][(crc ^ static_cast<unsigned char>(bytes[i])) & 255] ^ (crc >> 8);
  return ~crc;
}

std::vector<std::string_view> zip_parts(const std::vector<ZipEntry>& entries, std::vector<std::string>& headers) {
  require(entries.size() < 0xffff, "zip: there are ", entries.size(), " entries, and must be fewer than 65535");
  headers.clear();
  headers.reserve(entries.size() + 1);  // views of them must stay
  std::vector<std::string_view> parts;
  std::string directory;
  std::size_t offset = 0;
  for (const ZipEntry& entry : entries) {
    require(entry.name.size() <= 0xffff, "zip: a name has ", entry.name.size(), " bytes, and must have at most 65535");
    const std::uint32_t crc = crc32(entry.bytes);
    std::string& local = headers.emplace_back();
    append<std::uint32_t>(local, local_signature);
    append_common(local, entry, crc);
    local += entry.name;

    append<std::uint32_t>(directory, central_signature);
    append<std::uint16_t>(directory, 20);  // version made by: 2.0, no permissions
    append_common(directory, entry, crc);
    append<std::uint16_t>(directory, 0);  // comment
    append<std::uint16_t>(directory, 0);  // disk
    append<std::uint16_t>(directory, 0);  // internal attributes
    append<std::uint32_t>(directory, 0);  // external attributes
    append<std::uint32_t>(directory, offset);
    directory += entry.name;

    parts.push_back(local);
    parts.push_back(entry.bytes);
    offset += local.size() + entry.bytes.size();
    require(offset < 0xffffffff, "zip: the archive is of 4 GiB or more with entry ", entry.name,
            ", and must be smaller (ZIP64 is not written here)");
  }
  const std::size_t size = directory.size();
  append<std::uint32_t>(directory, end_signature);
  append<std::uint32_t>(directory, 0);  // this disk, the directory's disk
  append<std::uint16_t>(directory, entries.size());
  append<std::uint16_t>(directory, entries.size());
  append<std::uint32_t>(directory, size);
  append<std::uint32_t>(directory, offset);
  append<std::uint16_t>(directory, 0);  // comment
  require(offset + size < 0xffffffff, "zip: the archive is of 4 GiB or more, and must be smaller");
  parts.push_back(headers.emplace_back(std::move(directory)));
  return parts;
}

// Sizes are the central directory's: numpy leaves those of the local headers to an extra field.
std::vector<ZipEntry> read_zip(const std::string& where, std::string_view archive) {
  const End end = read_end(where, archive);
  const std::size_t directory_end = end.offset + end.size;
  std::vector<ZipEntry> entries;
  std::set<std::string> names;
  std::size_t at = end.offset;
  for (std::size_t i = 0; i < end.entries; ++i) {
    const std::string damaged = "is a damaged ZIP archive: entry " + std::to_string(i) + " ";
    if (directory_end - at < central_size || get<std::uint32_t>(archive, at) != central_signature)
      fail(where, damaged + "of its directory is missing");
    const std::size_t flags = get<std::uint16_t>(archive, at + 8), method = get<std::uint16_t>(archive, at + 10);
    const std::uint32_t crc = get<std::uint32_t>(archive, at + 16);
    const std::size_t packed = get<std::uint32_t>(archive, at + 20), size = get<std::uint32_t>(archive, at + 24);
    const std::size_t name_size = get<std::uint16_t>(archive, at + 28);
    const std::size_t rest = name_size + get<std::uint16_t>(archive, at + 30) + get<std::uint16_t>(archive, at + 32);
    const std::size_t local = get<std::uint32_t>(archive, at + 42);
    if (directory_end - at - central_size < rest) fail(where, damaged + "of its directory is cut off");
    const std::string name(archive.substr(at + central_size, name_size));
    at += central_size + rest;

    if (packed == 0xffffffff || size == 0xffffffff || local == 0xffffffff)
      fail(where, "entry " + name + " needs ZIP64, for 4 GiB or more, which is not read here");
    if (flags & 1) fail(where, "entry " + name + " is encrypted");
    if (method != 0)
      fail(where, "entry " + name + " is compressed; write it with numpy.savez, not numpy.savez_compressed");
    if (packed != size) fail(where, damaged + "(" + name + ") has two sizes");
    if (end.offset < local_size || local > end.offset - local_size ||
        get<std::uint32_t>(archive, local) != local_signature)
      fail(where, damaged + "(" + name + ") is not where it should be");
    const std::size_t header =
        local_size + get<std::uint16_t>(archive, local + 26) + get<std::uint16_t>(archive, local + 28);
    if (end.offset - local < header || end.offset - local - header < size)
      fail(where, damaged + "(" + name + ") is cut off");
    const std::string_view bytes = archive.substr(local + header, size);
    if (crc32(bytes) != crc) fail(where, damaged + "(" + name + ") has a wrong checksum");
    if (!names.insert(name).second) fail(where, "two entries are named " + name);
    entries.push_back({name, bytes});
  }
  if (at != directory_end) fail(where, "is a damaged ZIP archive: its directory is longer than its entries");
  return entries;
}

}  // namespace nn
