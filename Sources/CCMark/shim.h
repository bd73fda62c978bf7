#pragma once

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include <cmark-gfm.h>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

// Memory of one document. A small one can ask for gigabytes (tables of many columns, references that repeat a long
// address), and cmark-gfm cannot be stopped but by a jump.
struct bounded_memory {
    struct bounded_block {
        struct bounded_block *previous;
    } *blocks;
    char *next, *end;
    size_t left;
    jmp_buf exhausted;
};

// Swift emits no variables of a header, but those of its functions.
static inline struct bounded_memory **bounded_memory_in_use(void) {
    static _Thread_local struct bounded_memory *memory;
    return &memory;
}

static inline void *bounded_allocate(size_t size) {
    struct bounded_memory *memory = *bounded_memory_in_use();
    size_t total = (size + 31) & ~(size_t)15; // with 16 bytes for the size
    if (size > memory->left || total > memory->left) longjmp(memory->exhausted, 1);
    if ((size_t)(memory->end - memory->next) < total) {
        size_t room = total > 65520 ? total : 65520;
        struct bounded_block *block = malloc(16 + room);
        if (!block) longjmp(memory->exhausted, 1);
        block->previous = memory->blocks;
        memory->blocks = block;
        memory->next = (char *)block + 16;
        memory->end = memory->next + room;
    }
    char *result = memory->next + 16;
    *(size_t *)memory->next = size;
    memory->next += total;
    memory->left -= total;
    return result;
}

static inline void *bounded_calloc(size_t count, size_t size) {
    return memset(bounded_allocate(count * size), 0, count * size);
}

static inline void *bounded_realloc(void *old, size_t size) {
    size_t before = old ? *(size_t *)((char *)old - 16) : 0;
    if (size <= before) return old;
    void *result = bounded_allocate(size);
    return before ? memcpy(result, old, before) : result;
}

static inline void bounded_free(void *memory) {
    (void)memory;
}

static inline cmark_mem *bounded_allocator(void) {
    static cmark_mem allocator = {bounded_calloc, bounded_realloc, bounded_free};
    return &allocator;
}

static inline struct bounded_memory *bounded_memory_new(size_t limit) {
    struct bounded_memory *memory = calloc(1, sizeof *memory);
    if (memory) memory->left = limit;
    return memory;
}

static inline void bounded_memory_free(struct bounded_memory *memory) {
    if (!memory) return;
    for (struct bounded_block *block = memory->blocks; block;) {
        struct bounded_block *previous = block->previous;
        free(block);
        block = previous;
    }
    free(memory);
}

// Both return NULL if the memory does not suffice.

static inline cmark_parser *bounded_parse(
    struct bounded_memory *memory, const char *text, size_t size, int options, const char *const *extensions,
    size_t count, cmark_node **root
) {
    if (!memory) return NULL;
    *bounded_memory_in_use() = memory;
    if (setjmp(memory->exhausted)) return NULL;
    cmark_parser *parser = cmark_parser_new_with_mem(options, bounded_allocator());
    for (size_t index = 0; index < count; index++) {
        cmark_syntax_extension *found = cmark_find_syntax_extension(extensions[index]);
        if (found) cmark_parser_attach_syntax_extension(parser, found);
    }
    cmark_parser_feed(parser, text, size);
    *root = cmark_parser_finish(parser);
    return parser;
}

static inline const char *bounded_html(
    struct bounded_memory *memory, cmark_parser *parser, cmark_node *root, int options, size_t *size
) {
    *bounded_memory_in_use() = memory;
    if (setjmp(memory->exhausted)) return NULL;
    const char *html = cmark_render_html_with_mem(
        root, options, cmark_parser_get_syntax_extensions(parser), bounded_allocator());
    *size = strlen(html);
    return html;
}
