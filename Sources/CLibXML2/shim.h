#pragma once

#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlwriter.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

// XML_GET_CONTENT-style macros and `xmlFree`, a mutable global function pointer, cannot be used from
// Swift 6: this says the same as a function.
static inline void outfeed_xml_free(void *pointer) { xmlFree(pointer); }
