// Several matrices in a .npz file, and the ZIP archive that it is.
#include "nn/detail/zip.hpp"
#include "nn/train/npy.hpp"
#include "support/files.hpp"

namespace {

using namespace nn;
using support::Files;
using support::bytes;
using support::npy;

TEST_F(Files, Crc32HasItsKnownValues) {
  EXPECT_EQ(nn::crc32(""), 0u);
  EXPECT_EQ(nn::crc32("123456789"), 0xcbf43926u);  // the check value of the catalogue of CRCs
  EXPECT_EQ(nn::crc32("The quick brown fox jumps over the lazy dog"), 0x414fa339u);
}

// What numpy.savez("a.npz", x=numpy.array([[1, 2]], "<f4")) writes, put together here from the description of the
// format: the local header leaves both sizes to a ZIP64 field, the directory has them.
std::string numpy_archive(std::uint16_t method = 0, std::uint16_t flags = 0, std::uint32_t size_change = 0) {
  const std::string data = npy(
      "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), }" + std::string(58, ' ') + "\n", bytes(1.0f, 2.0f));
  const auto u16 = [](std::uint64_t x) { return bytes(static_cast<std::uint16_t>(x)); };
  const auto u32 = [](std::uint64_t x) { return bytes(static_cast<std::uint32_t>(x)); };
  const std::string crc = u32(nn::crc32(data)), size = u32(data.size() + size_change);
  const std::string extra = u16(1) + u16(16) + bytes<std::uint64_t>(data.size(), data.size());
  std::string archive = "PK\x03\x04" + u16(45) + u16(flags) + u16(method) + u16(0) + u16(33) + crc + u32(0xffffffff) +
                        u32(0xffffffff) + u16(5) + u16(extra.size()) + "x.npy" + extra + data;
  const std::size_t offset = archive.size();
  const std::string directory = "PK\x01\x02" + u16(45 | 3 << 8) + u16(45) + u16(flags) + u16(method) + u16(0) +
                                u16(33) + crc + size + size + u16(5) + u16(0) + u16(0) + u16(0) + u16(0) +
                                u32(0600u << 16) + u32(0) + "x.npy";
  return archive + directory + "PK\x05\x06" + u16(0) + u16(0) + u16(1) + u16(1) + u32(directory.size()) + u32(offset) +
         u16(0);
}

TEST_F(Files, NpzReadsWhatNumpyWrites) {
  const auto found = load_npz<double>(put("a.npz", numpy_archive()));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_TRUE(support::equal(found.at("x"), arma::mat{{1, 2}}));
  // A comment at the end is allowed, and may hold what looks like an end.
  const std::string comment = "PK\x05\x06, and more of it that follows";
  std::string commented = numpy_archive() + comment;
  commented[commented.size() - comment.size() - 2] = static_cast<char>(comment.size());
  EXPECT_EQ(load_npz<float>(put("a.npz", commented)).size(), 1u);
}

TEST_F(Files, NpzRefusesWithTheReason) {
  const auto refusal = [&](const std::string& archive) {
    return support::refusal<std::runtime_error>([&] { load_npz<float>(put("a.npz", archive)); });
  };
  EXPECT_NE(refusal(numpy_archive(8)).find("entry x.npy is compressed; write it with numpy.savez"), std::string::npos);
  EXPECT_NE(refusal(numpy_archive(0, 1)).find("encrypted"), std::string::npos);
  EXPECT_NE(refusal(numpy_archive(0, 0, 1)).find("x.npy"), std::string::npos);  // a byte more than there is
  std::string archive = numpy_archive();
  archive[70] ^= 1;  // in the entry's data
  EXPECT_NE(refusal(archive).find("wrong checksum"), std::string::npos);
  const std::size_t end = numpy_archive().size() - 22, directory = end - 51;
  const auto with = [&](std::size_t at, const std::string& words) {
    std::string changed = numpy_archive();
    return changed.replace(at, words.size(), words);
  };
  const std::string many = "\xff\xff\xff\xff";
  EXPECT_NE(refusal(with(end + 10, "\xff\xff")).find("ZIP64"), std::string::npos);
  EXPECT_NE(refusal(with(end + 16, many)).find("ZIP64"), std::string::npos);
  EXPECT_NE(refusal(with(directory + 20, many + many)).find("x.npy needs ZIP64"), std::string::npos);
  EXPECT_NE(refusal(with(directory + 42, many)).find("x.npy needs ZIP64"), std::string::npos);
  EXPECT_NE(refusal(with(directory + 42, bytes<std::uint32_t>(1))).find("not where it should be"), std::string::npos);
  EXPECT_NE(refusal(with(end + 8, std::string("\x02\x00\x02\x00", 4))).find("is missing"), std::string::npos);
  EXPECT_NE(refusal(with(end + 4, "\x01")).find("several disks"), std::string::npos);
  EXPECT_NE(refusal(with(directory + 46, "x\x1b[mm")).find("does not end in .npy"), std::string::npos);
  EXPECT_NE(refusal("").find("not a ZIP archive"), std::string::npos);
  EXPECT_NE(refusal(std::string(100000, 'P')).find("not a ZIP archive"), std::string::npos);
  const std::vector<ZipEntry> twins = {{"a.npy", "1"}, {"a.npy", "2"}};
  std::vector<std::string> headers;
  std::string twice;
  for (const std::string_view part : zip_parts(twins, headers)) twice += part;
  EXPECT_NE(refusal(twice).find("two entries are named a.npy"), std::string::npos);
}

TEST_F(Files, ZipRefusesToWriteWhatNeedsZip64) {
  std::vector<std::string> headers;
  const std::vector<ZipEntry> many(65535, ZipEntry{"a", ""});
  EXPECT_NE(support::refusal([&] { zip_parts(many, headers); }).find("65535"), std::string::npos);
}

TEST_F(Files, NpzComesBackToTheBit) {
  const std::map<std::string, arma::fmat> matrices = {
      {"a", support::normal<float>(17, 3)}, {"b/c", support::normal<float>(0, 4)}, {"", support::normal<float>(1, 1)}};
  save_npz(path("a.npz"), matrices);
  const auto found = load_npz<float>(path("a.npz"));
  ASSERT_EQ(found.size(), 3u);
  for (const auto& [name, X] : matrices) EXPECT_TRUE(support::equal(found.at(name), X)) << name;
}

}  // namespace
