#include "nn/train/checkpoint.hpp"

#include <map>

#include "nn/detail/atomic_file.hpp"
#include "nn/detail/zip.hpp"
#include "nn/train/npy.hpp"

namespace nn {

namespace {

template <typename T>
std::vector<Buffer<T>> entries_of(Layer<T>& network, const std::vector<Buffer<T>>& more) {
  std::vector<Buffer<T>> all;
  for (const Parameter<T>& p : network.parameters()) all.push_back({p.name + ".npy", p.value});
  for (const Buffer<T>& b : network.buffers()) all.push_back({b.name + ".npy", b.value});
  for (const Buffer<T>& m : more) all.push_back({m.name + ".npy", m.value});
  std::map<std::string, int> seen;
  for (const Buffer<T>& m : all)
    require(seen[m.name]++ == 0, "two matrices are named ", m.name, ", and must have names of their own");
  return all;
}

std::string size_text(uword rows, uword cols) { return std::to_string(rows) + " x " + std::to_string(cols); }

}  // namespace

template <typename T>
void save(const std::string& path, Layer<T>& network, const std::vector<Buffer<T>>& more) {
  const std::vector<Buffer<T>> all = entries_of(network, more);
  std::vector<std::string> arrays;  // header and data: the checksum of an entry is over both
  for (const Buffer<T>& m : all)
    arrays.push_back(npy_header(npy_type<T>(), m.value->n_rows, m.value->n_cols)
                         .append(reinterpret_cast<const char*>(m.value->memptr()), m.value->n_elem * sizeof(T)));
  std::vector<ZipEntry> entries;
  for (uword i = 0; i < all.size(); ++i) entries.push_back({all[i].name, arrays[i]});
  std::vector<std::string> headers;
  write_file(path, zip_parts(entries, headers));
}

template <typename T>
void load(const std::string& path, Layer<T>& network, const std::vector<Buffer<T>>& more) {
  const std::vector<Buffer<T>> all = entries_of(network, more);
  const std::string archive = read_file(path);
  std::map<std::string, std::string_view> found;
  for (const ZipEntry& entry : read_zip(path, archive)) found.emplace(entry.name, entry.bytes);

  std::vector<NpyArray> arrays;
  for (const Buffer<T>& m : all) {
    const std::string where = path + ", entry " + m.name;
    const auto entry = found.find(m.name);
    if (entry == found.end())
      throw std::runtime_error(where + ": is missing, and must be " + size_text(m.value->n_rows, m.value->n_cols));
    const NpyArray array = read_npy(where, entry->second);
    const NpySize size = npy_size(where, array);
    if (array.type != npy_type<T>())
      throw std::runtime_error(where + ": holds " + array.type + ", and must hold " + npy_type<T>());
    if (size.rows != m.value->n_rows || size.cols != m.value->n_cols)
      throw std::runtime_error(where + ": is " + size_text(size.rows, size.cols) + ", and must be " +
                               size_text(m.value->n_rows, m.value->n_cols));
    arrays.push_back(array);
    found.erase(entry);
  }
  if (!found.empty())
    throw std::runtime_error(path + ", entry " + found.begin()->first + ": is none of this network's, which has " +
                             std::to_string(all.size()) + " entries; there are " +
                             std::to_string(all.size() + found.size()));

  for (uword i = 0; i < all.size(); ++i)  // nothing can fail from here on
    copy_npy(arrays[i], {all[i].value->n_rows, all[i].value->n_cols}, all[i].value->memptr());
}

template void save(const std::string&, Layer<float>&, const std::vector<Buffer<float>>&);
template void save(const std::string&, Layer<double>&, const std::vector<Buffer<double>>&);
template void load(const std::string&, Layer<float>&, const std::vector<Buffer<float>>&);
template void load(const std::string&, Layer<double>&, const std::vector<Buffer<double>>&);

}  // namespace nn
