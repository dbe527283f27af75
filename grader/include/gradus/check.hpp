// What a check.cpp includes, before its contract: GoogleTest, inputs, validators, submission::..., SPEED and DRAWING.
#pragma once
#include <gtest/gtest.h>

#include "check/counted.hpp"
#include "check/drawing.hpp"
#include "check/expect.hpp"
#include "check/for_all.hpp"
#include "check/named.hpp"
#include "check/remote.hpp"
#include "check/rng.hpp"
#include "check/speed.hpp"
#include "check/validators.hpp"
#include "gradus/contract.hpp"

using gradus::accept;
using gradus::close_to;
using gradus::Counted;
using gradus::exactly;
using gradus::Flops;
using gradus::for_all;
using gradus::hint;
using gradus::named;
using gradus::reject;
using gradus::Rng;
using gradus::satisfies;
using gradus::show;
using gradus::Tolerance;
using gradus::Verdict;
using gradus::within;
namespace builtin = gradus::builtin;
