// The run as JSON.
#pragma once
#include <string>

#include "bench/report/measurement.hpp"

namespace nn::bench {

/// machine, compiler, blas_core, libtorch: texts, libtorch null without it. other_cores: how many cores other programs
/// used meanwhile; stolen: the share of the time that the hypervisor gave to other machines.
/// peaks:  threads, sgemm_flops, copy_bytes (both a second).
/// rows:   kernel, size; pass: "forward" or "forward+backward"; threads; rounds; seconds of a call, medians: ours,
///         naive and libtorch (null: not timed); ratio = libtorch / ours; ratio_low, ratio_high: 95 % for the median
///         over the rounds (null: too few of them); spread: half the interquartile range / median of the rounds'
///         ratios; flops or bytes of a call; share: of the peak. A wrong row has wrong: why, and no numbers.
/// summary: rows with a ratio, below: how many of them under 1, least, geometric_mean, wrong.
std::string to_json_text(const Report& run);

}  // namespace nn::bench
