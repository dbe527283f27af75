#include "nn/train/npy.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <stdexcept>

#include "nn/detail/atomic_file.hpp"
#include "nn/detail/zip.hpp"

namespace nn {

static_assert(std::endian::native == std::endian::little, "the formats are little-endian, and are read in place");

namespace {

constexpr std::string_view magic("\x93NUMPY\x01\x00", 8);

[[noreturn]] void fail(const std::string& where, const std::string& what) {
  throw std::runtime_error(where + ": " + what);
}

/// Reads the header, a Python dictionary: {'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), }
class HeaderParser {
 public:
  HeaderParser(const std::string& where, std::string_view text) : where_(where), rest_(text) {}

  NpyArray parse() {
    NpyArray array;
    bool has_type = false, has_order = false, has_shape = false;
    expect('{');
    while (!take('}')) {
      const std::string key = quoted();
      expect(':');
      if (key == "descr" && !has_type) {
        array.type = quoted();
        has_type = true;
      } else if (key == "fortran_order" && !has_order) {
        array.fortran_order = boolean();
        has_order = true;
      } else if (key == "shape" && !has_shape) {
        array.shape = shape();
        has_shape = true;
      } else {
        refuse();
      }
      if (!take(',')) {
        expect('}');
        break;
      }
    }
    skip_blanks();
    if (!rest_.empty() || !has_type || !has_order || !has_shape) refuse();
    return array;
  }

 private:
  [[noreturn]] void refuse() const {
    fail(where_, "its header is not {'descr': ..., 'fortran_order': ..., 'shape': (...)}");
  }
  void skip_blanks() {
    while (!rest_.empty() && (rest_[0] == ' ' || rest_[0] == '\n')) rest_.remove_prefix(1);
  }
  bool take(char c) {
    skip_blanks();
    if (rest_.empty() || rest_[0] != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  void expect(char c) {
    if (!take(c)) refuse();
  }
  bool take_word(std::string_view word) {
    skip_blanks();
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }
  std::string quoted() {
    const char quote = take('\'') ? '\'' : take('"') ? '"' : '\0';
    const std::size_t end = rest_.find(quote);
    if (quote == '\0' || end == std::string_view::npos) refuse();
    const std::string text(rest_.substr(0, end));
    rest_.remove_prefix(end + 1);
    return text;
  }
  bool boolean() {
    if (take_word("True")) return true;
    if (!take_word("False")) refuse();
    return false;
  }
  std::vector<uword> shape() {
    std::vector<uword> sizes;
    expect('(');
    while (!take(')')) {
      sizes.push_back(number());
      if (!take(',')) {
        expect(')');
        break;
      }
    }
    return sizes;
  }
  uword number() {
    skip_blanks();
    uword n = 0;
    std::size_t digits = 0;
    for (; digits < rest_.size() && rest_[digits] >= '0' && rest_[digits] <= '9'; ++digits) {
      if (digits == 15) fail(where_, "its shape has a number of more than 15 digits");
      n = 10 * n + static_cast<uword>(rest_[digits] - '0');
    }
    if (digits == 0) refuse();
    rest_.remove_prefix(digits);
    return n;
  }

  const std::string& where_;
  std::string_view rest_;
};

std::string to_string(const std::vector<uword>& shape) {
  std::string text = "(";
  for (uword i = 0; i < shape.size(); ++i) text += (i ? ", " : "") + std::to_string(shape[i]);
  return text + (shape.size() == 1 ? ",)" : ")");
}

/// f(a value of the type), for the types that are read; false for another.
template <typename F>
bool with_type(const std::string& type, const F& f) {
  if (type == "f4") return f(float{}), true;
  if (type == "f8") return f(double{}), true;
  if (type == "i1") return f(std::int8_t{}), true;
  if (type == "i2") return f(std::int16_t{}), true;
  if (type == "i4") return f(std::int32_t{}), true;
  if (type == "i8") return f(std::int64_t{}), true;
  if (type == "u1") return f(std::uint8_t{}), true;
  if (type == "u2") return f(std::uint16_t{}), true;
  if (type == "u4") return f(std::uint32_t{}), true;
  if (type == "u8") return f(std::uint64_t{}), true;
  return false;
}

/// The bytes of an entry of the type as the header has it, "<f4" or "|u1"; the type loses its sign of byte order.
std::size_t read_type(const std::string& where, std::string& type) {
  std::size_t bytes = 0;
  const bool has_order = !type.empty() && (type[0] == '<' || type[0] == '|');
  const bool known = has_order && with_type(type.substr(1), [&](auto x) { bytes = sizeof x; });
  if (!known || (type[0] == '|' && bytes > 1)) {
    for (char& c : type)
      if (c < ' ' || c > '~') c = '?';
    fail(where, "its type is '" + type + "', and must be little-endian f4, f8, i1, i2, i4, i8, u1, u2, u4 or u8");
  }
  type.erase(0, 1);
  return bytes;
}

template <typename T>
arma::Mat<T> to_matrix(const std::string& where, std::string_view bytes) {
  const NpyArray array = read_npy(where, bytes);
  const NpySize size = npy_size(where, array);
  arma::Mat<T> X(size.rows, size.cols);
  copy_npy(array, size, X.memptr());
  return X;
}

template <typename T>
std::string_view bytes_of(const arma::Mat<T>& X) {
  return {reinterpret_cast<const char*>(X.memptr()), X.n_elem * sizeof(T)};
}

}  // namespace

template <typename T>
std::string npy_type() {
  return sizeof(T) == 4 ? "f4" : "f8";
}

std::string npy_header(const std::string& type, uword rows, uword cols) {
  std::string text = "{'descr': '<" + type + "', 'fortran_order': True, 'shape': (" + std::to_string(rows) + ", " +
                     std::to_string(cols) + "), }";
  const std::size_t before = magic.size() + 2;  // the length of the text, in two bytes
  text.append(63 - (before + text.size()) % 64, ' ');
  text += '\n';
  const auto length = static_cast<std::uint16_t>(text.size());
  std::string header(magic);
  header.append(reinterpret_cast<const char*>(&length), sizeof length);
  return header + text;
}

NpyArray read_npy(const std::string& where, std::string_view bytes) {
  if (bytes.size() < 10 || bytes.substr(0, 6) != magic.substr(0, 6)) fail(where, "does not begin as a .npy file does");
  if (bytes.substr(6, 2) != magic.substr(6, 2))
    fail(where, "is a .npy file of version " + std::to_string(static_cast<unsigned char>(bytes[6])) + "." +
                    std::to_string(static_cast<unsigned char>(bytes[7])) + ", and must be of 1.0");
  std::uint16_t length;
  std::memcpy(&length, bytes.data() + 8, sizeof length);
  if (bytes.size() - 10 < length) fail(where, "ends within its header");
  NpyArray array = HeaderParser(where, bytes.substr(10, length)).parse();
  array.data = bytes.substr(10 + length);
  const std::size_t entry = read_type(where, array.type), most = array.data.size() / entry;
  const bool is_empty = std::count(array.shape.begin(), array.shape.end(), uword{0}) > 0;
  std::size_t entries = is_empty ? 0 : 1;
  bool fits = true;
  for (const uword n : array.shape) {
    if (is_empty) break;
    fits = fits && entries <= most / n;
    if (fits) entries *= n;
  }
  if (!fits || entries * entry != array.data.size())
    fail(where, "its shape is " + to_string(array.shape) + " of " + array.type + ", which the " +
                    std::to_string(array.data.size()) + " bytes of its data do not fill exactly");
  return array;
}

NpySize npy_size(const std::string& where, const NpyArray& array) {
  const std::vector<uword>& shape = array.shape;
  if (shape.size() > 2)
    fail(where, "its shape is " + to_string(shape) + ", and must have at most two dimensions");
  return {shape.empty() ? 1 : shape[0], shape.size() < 2 ? 1 : shape[1]};
}

template <typename T>
void copy_npy(const NpyArray& array, const NpySize& size, T* out) {
  if (size.rows == 0) return;  // an empty matrix may have 10^15 columns
  with_type(array.type, [&](auto entry) {
    const bool by_columns = array.fortran_order || size.cols == 1;
    for (uword c = 0; c < size.cols; ++c)
      for (uword r = 0; r < size.rows; ++r) {
        const uword place = by_columns ? c * size.rows + r : r * size.cols + c;
        std::memcpy(&entry, array.data.data() + place * sizeof entry, sizeof entry);
        *out++ = static_cast<T>(entry);
      }
  });
}

template <typename T>
void save_npy(const std::string& path, const arma::Mat<T>& X) {
  const std::string header = npy_header(npy_type<T>(), X.n_rows, X.n_cols);
  write_file(path, {header, bytes_of(X)});
}

template <typename T>
arma::Mat<T> load_npy(const std::string& path) {
  return to_matrix<T>(path, read_file(path));
}

template <typename T>
void save_npz(const std::string& path, const std::map<std::string, arma::Mat<T>>& matrices) {
  std::vector<std::string> arrays;
  std::vector<ZipEntry> entries;
  for (const auto& [name, X] : matrices)
    arrays.push_back(npy_header(npy_type<T>(), X.n_rows, X.n_cols).append(bytes_of(X)));
  for (const auto& [name, X] : matrices) entries.push_back({name + ".npy", arrays[entries.size()]});
  std::vector<std::string> headers;
  write_file(path, zip_parts(entries, headers));
}

template <typename T>
std::map<std::string, arma::Mat<T>> load_npz(const std::string& path) {
  const std::string archive = read_file(path);
  std::map<std::string, arma::Mat<T>> matrices;
  for (const ZipEntry& entry : read_zip(path, archive)) {
    const std::string where = path + ", entry " + entry.name;
    if (!entry.name.ends_with(".npy")) fail(where, "its name does not end in .npy");
    matrices.emplace(entry.name.substr(0, entry.name.size() - 4), to_matrix<T>(where, entry.bytes));
  }
  return matrices;
}

#define NN_INSTANTIATE(T)                                                                    \
  template std::string npy_type<T>();                                                        \
  template void copy_npy(const NpyArray&, const NpySize&, T*);                               \
  template void save_npy(const std::string&, const arma::Mat<T>&);                           \
  template arma::Mat<T> load_npy(const std::string&);                                        \
  template void save_npz(const std::string&, const std::map<std::string, arma::Mat<T>>&);    \
  template std::map<std::string, arma::Mat<T>> load_npz(const std::string&);
NN_INSTANTIATE(float)
NN_INSTANTIATE(double)
#undef NN_INSTANTIATE

}  // namespace nn
