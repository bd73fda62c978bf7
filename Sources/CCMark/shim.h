#pragma once

#include <string.h>

#include <cmark-gfm.h>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

static inline long cmark_strlen(const char *text) {
    return (long)strlen(text);
}
