/* The inner loops of the rasteriser and of noise, in integers only: every compiler, instruction set and
 * optimisation gives the same bytes, and so does portable.py, which says what each one computes. */

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define X86 1
#endif
#if defined(X86) && defined(__linux__) && defined(__GLIBC__) && !defined(__clang__)
#define WIDE __attribute__((target_clones("avx2", "default")))
#else
#define WIDE
#endif

typedef uint8_t u8;
typedef uint16_t u16;

/* ---- stretch: a crop of one plane fills another, bilinear, edges repeated ---- */

enum { FRACTION = 20, WEIGHT = 6, ONE = 1 << WEIGHT };

static int64_t clamped(int64_t value, int64_t low, int64_t high) {
    return value < low ? low : value > high ? high : value;
}

/* The two samples around a place (in 2^-20 pixels) and the share (of 64) of the second. */
static void sample(int64_t place, int size, int *first, int *second, int *share) {
    int64_t rounded = (place + (1 << (FRACTION - WEIGHT - 1))) >> (FRACTION - WEIGHT);
    *share = (int)(rounded & (ONE - 1));
    *first = (int)clamped(rounded >> WEIGHT, 0, size - 1);
    *second = (int)clamped((rounded >> WEIGHT) + 1, 0, size - 1);
}

WIDE static void blend_rows(const u8 *one, const u8 *other, int share, u8 *out, int count) {
    const u16 b = (u16)share, a = (u16)(ONE - share);
    for (int i = 0; i < count; i++)
        out[i] = (u8)((u16)(one[i] * a + other[i] * b + ONE / 2) >> WEIGHT);
}

static void gather_plain(const u8 *row, const int *at, const u8 *weights, u8 *out, int from, int to) {
    for (int x = from; x < to; x++) {
        const u8 *two = row + at[x];
        out[x] = (u8)((two[0] * weights[2 * x] + two[1] * weights[2 * x + 1] + ONE / 2) >> WEIGHT);
    }
}

#ifdef X86
/* Sixteen outputs at a time; `shuffles` picks their pairs of bytes from two windows of sixteen. */
__attribute__((target("avx2"))) static void gather_avx2(
    const u8 *row, const int *at, const u8 *shuffles, const u8 *weights, u8 *out, int count) {
    const __m256i half = _mm256_set1_epi16(ONE / 2);
    for (int x = 0; x < count; x += 16) {
        __m256i windows = _mm256_inserti128_si256(
            _mm256_castsi128_si256(_mm_loadu_si128((const __m128i *)(row + at[x]))),
            _mm_loadu_si128((const __m128i *)(row + at[x + 8])), 1);
        __m256i pairs = _mm256_shuffle_epi8(windows, _mm256_loadu_si256((const __m256i *)(shuffles + 2 * x)));
        __m256i sums = _mm256_maddubs_epi16(pairs, _mm256_loadu_si256((const __m256i *)(weights + 2 * x)));
        sums = _mm256_srli_epi16(_mm256_add_epi16(sums, half), WEIGHT);
        __m256i bytes = _mm256_permute4x64_epi64(_mm256_packus_epi16(sums, sums), 0x08);
        _mm_storeu_si128((__m128i *)(out + x), _mm256_castsi256_si128(bytes));
    }
}
#endif

/* 0 if memory is short. Places are 2^-20 pixels: of the first output's centre, and between two. */
int vgf_stretch(const u8 *source, int width, int height, u8 *target, int stride, int across, int down,
                int64_t x0, int64_t dx, int64_t y0, int64_t dy) {
    int left, right, share, ignored;
    sample(x0, width, &left, &ignored, &share);
    sample(x0 + (across - 1) * dx, width, &ignored, &right, &share);
    const int span = right - left + 1;
    u8 *row = calloc((size_t)span + 32, 1);
    int *at = malloc(((size_t)across + 8) * sizeof *at);
    u8 *weights = malloc(4 * (size_t)across);
    if (!row || !at || !weights) {
        free(row), free(at), free(weights);
        return 0;
    }
    u8 *shuffles = weights + 2 * (size_t)across;
    int narrow = 1;
    for (int x = 0; x < across; x++) {
        int first, second;
        sample(x0 + x * dx, width, &first, &second, &share);
        at[x] = first - left;
        /* at the edges both samples are the same one */
        weights[2 * x] = (u8)(first == second ? ONE : ONE - share);
        weights[2 * x + 1] = (u8)(first == second ? 0 : share);
        const int offset = at[x] - at[x & ~7];
        narrow &= offset <= 14;
        shuffles[2 * x] = (u8)offset;
        shuffles[2 * x + 1] = (u8)(offset + 1);
    }
    int wide = 0;
#ifdef X86
    wide = narrow && __builtin_cpu_supports("avx2") ? across & ~15 : 0;
#endif
    for (int y = 0; y < down; y++) {
        int first, second;
        sample(y0 + y * dy, height, &first, &second, &share);
        const u8 *one = source + (size_t)first * width + left, *other = source + (size_t)second * width + left;
        u8 *out = target + (size_t)y * stride;
        blend_rows(one, other, share, row, span);
#ifdef X86
        if (wide)
            gather_avx2(row, at, shuffles, weights, out, wide);
#endif
        gather_plain(row, at, weights, out, wide, across);
    }
    free(row), free(at), free(weights);
    return 1;
}

/* ---- lay: premultiplied pixels over a plane, moved by less than a pixel, weakened, clipped ---- */

/* A row of `plane` from (x, y), moved right and down by shares of 64; 0 outside. */
WIDE static void moved(const u8 *plane, int width, int height, int x, int y, int fx, int fy, u8 *out, u8 *spare, int count) {
    if (!fy && x > 0 && x + count <= width && y >= 0 && y < height) {
        const u8 *from = plane + (size_t)y * width + x;
        for (int i = 0; i < count; i++)
            out[i] = (u8)((u16)(from[i] * (u16)(ONE - fx) + from[i - 1] * (u16)fx + ONE / 2) >> WEIGHT);
        return;
    }
    u8 *rows[2] = {out, spare};
    for (int i = 0; i < (fy ? 2 : 1); i++) {
        u8 *to = rows[i];
        memset(to, 0, (size_t)count + 1);
        if (y - i < 0 || y - i >= height)
            continue;
        /* to[0] is the pixel left of x */
        const int from = x - 1 < 0 ? 0 : x - 1, end = x + count > width ? width : x + count;
        if (from < end)
            memcpy(to + (from - (x - 1)), plane + (size_t)(y - i) * width + from, (size_t)(end - from));
    }
    if (fy)
        for (int i = 0; i <= count; i++)
            out[i] = (u8)((u16)(out[i] * (u16)(ONE - fy) + spare[i] * (u16)fy + ONE / 2) >> WEIGHT);
    if (fx)
        for (int i = 0; i < count; i++)
            spare[i] = (u8)((u16)(out[i + 1] * (u16)(ONE - fx) + out[i] * (u16)fx + ONE / 2) >> WEIGHT);
    else
        memcpy(spare, out + 1, (size_t)count);
    memcpy(out, spare, (size_t)count);
}

/* Premultiplied line art is mostly empty: runs of BLOCK pixels without ink are passed over. */
enum { BLOCK = 256 };

static int inked(const u8 *alpha, int count) {
    uint64_t any = 0, eight;
    int i = 0;
    for (; i + 8 <= count; i += 8) {
        memcpy(&eight, alpha + i, 8);
        any |= eight;
    }
    for (; i < count; i++)
        any |= alpha[i];
    return any != 0;
}

WIDE static void over(u8 *below, const u8 *level, const u8 *alpha, int count) {
    for (int i = 0; i < count; i++) {
        const u16 through = (u16)(below[i] * (255 - alpha[i]) + 128);
        const u16 sum = (u16)((u16)(through + (through >> 8)) >> 8) + level[i];
        below[i] = (u8)(sum > 255 ? 255 : sum);
    }
}

/* `strength` is a share of 256, `cover` of 128. */
WIDE static void over_weak(u8 *below, const u8 *level, const u8 *alpha, const u16 *cover, int strength, int count) {
    for (int i = 0; i < count; i++) {
        const u16 share = cover ? (u16)((u16)strength * cover[i] + 64) >> 7 : (u16)strength;
        const u16 shade = (u16)(alpha[i] * share + 128) >> 8, tint = (u16)(level[i] * share + 128) >> 8;
        const u16 through = (u16)(below[i] * (255 - shade) + 128);
        const u16 sum = (u16)((u16)(through + (through >> 8)) >> 8) + tint;
        below[i] = (u8)(sum > 255 ? 255 : sum);
    }
}

/* The pixels from (x0, y0) up to (x1, y1) of a plane. */
typedef struct {
    int x0, y0, x1, y1;
} Target;

/* `level` and `alpha`, `width` by `height`, with their corner `fx`, `fy` 64ths beyond (left, top). */
typedef struct {
    const u8 *level, *alpha;
    int width, height, left, top, fx, fy;
} Sheet;

static int lay(u8 *below, int stride, Target to, Sheet on, int strength, const u16 *columns, const u16 *rows) {
    const int x0 = to.x0 > on.left ? to.x0 : on.left, y0 = to.y0 > on.top ? to.y0 : on.top;
    const int right = on.left + on.width + (on.fx > 0), foot = on.top + on.height + (on.fy > 0);
    const int across = (to.x1 < right ? to.x1 : right) - x0, y1 = to.y1 < foot ? to.y1 : foot;
    const int moves = on.fx || on.fy;
    if (across <= 0 || y0 >= y1)
        return 1;
    const size_t room = (size_t)across + 1;
    u8 *spare = moves ? malloc(3 * room) : 0;
    if (moves && !spare)
        return 0;
    for (int y = y0; y < y1; y++) {
        const int share = rows ? (strength * rows[y - to.y0] + 64) >> 7 : strength;
        const int x = x0 - on.left, row = y - on.top;
        const size_t from = (size_t)row * on.width + x;
        const u8 *tint = moves ? spare : on.level + from, *shade = moves ? spare + room : on.alpha + from;
        if (!share)
            continue;
        if (moves) {
            moved(on.alpha, on.width, on.height, x, row, on.fx, on.fy, spare + room, spare + 2 * room, across);
            if (!inked(shade, across))
                continue;
            moved(on.level, on.width, on.height, x, row, on.fx, on.fy, spare, spare + 2 * room, across);
        }
        u8 *line = below + (size_t)y * stride + x0;
        const u16 *cover = columns ? columns + (x0 - to.x0) : 0;
        for (int i = 0; i < across; i += BLOCK) {
            const int count = across - i < BLOCK ? across - i : BLOCK;
            if (!inked(shade + i, count))
                continue;
            if (share == 256 && !cover)
                over(line + i, tint + i, shade + i, count);
            else
                over_weak(line + i, tint + i, shade + i, cover ? cover + i : 0, share, count);
        }
    }
    free(spare);
    return 1;
}

/* Over the even target of three planes lies an overlay, its corner at even (left, top), moved right and
 * down by `dx`, `dy` 64ths of a luma pixel, each below 128. `strength` is of 256. The clips are what is
 * left of each column and row of the target (of 128), of luma and of chroma, or null. 0 if memory is short. */
int vgf_lay(u8 *y, u8 *u, u8 *v, int stride, int x0, int y0, int x1, int y1,
            const u8 *over_y, const u8 *over_u, const u8 *over_v, const u8 *alpha, const u8 *alpha_half,
            int width, int height, int left, int top, int dx, int dy, int strength,
            const u16 *columns, const u16 *rows, const u16 *half_columns, const u16 *half_rows) {
    const Target whole = {x0, y0, x1, y1}, half = {x0 / 2, y0 / 2, x1 / 2, y1 / 2};
    const Sheet on_y = {over_y, alpha, width, height, left + dx / ONE, top + dy / ONE, dx % ONE, dy % ONE};
    Sheet on_u = {over_u, alpha_half, width / 2, height / 2, left / 2, top / 2, dx / 2, dy / 2}, on_v = on_u;
    on_v.level = over_v;
    return lay(y, stride, whole, on_y, strength, columns, rows) &&
           lay(u, stride / 2, half, on_u, strength, half_columns, half_rows) &&
           lay(v, stride / 2, half, on_v, strength, half_columns, half_rows);
}

/* ---- split: Skia's U, Y, V, A pixels become planes; the small ones are means of 2x2 ---- */

/* `pixels` are `across` by `down`, both even, `stride` pixels a row; alphas may be null. */
WIDE void vgf_split(const u8 *pixels, int stride, int across, int down, u8 *y, int y_stride, u8 *u, u8 *v,
                    int half_stride, u8 *alpha, u8 *alpha_half) {
    for (int row = 0; row < down; row += 2) {
        for (int side = 0; side < 2; side++) {
            const u8 *from = pixels + 4 * (size_t)stride * (row + side);
            u8 *to = y + (size_t)y_stride * (row + side);
            for (int x = 0; x < across; x++)
                to[x] = from[4 * x + 1];
            if (alpha) {
                u8 *shade = alpha + (size_t)y_stride * (row + side);
                for (int x = 0; x < across; x++)
                    shade[x] = from[4 * x + 3];
            }
        }
        const u8 *top = pixels + 4 * (size_t)stride * row, *low = top + 4 * (size_t)stride;
        u8 *to_u = u + (size_t)half_stride * (row / 2), *to_v = v + (size_t)half_stride * (row / 2);
        u8 *to_alpha = alpha_half ? alpha_half + (size_t)half_stride * (row / 2) : 0;
        for (int x = 0; x < across / 2; x++) {
            const u8 *a = top + 8 * x, *b = low + 8 * x;
            to_u[x] = (u8)((a[0] + a[4] + b[0] + b[4] + 2) >> 2);
            to_v[x] = (u8)((a[2] + a[6] + b[2] + b[6] + 2) >> 2);
            if (to_alpha)
                to_alpha[x] = (u8)((a[3] + a[7] + b[3] + b[7] + 2) >> 2);
        }
    }
}

/* ---- warp: a plane turned and scaled onto another, bilinear, nothing outside ---- */

/* `target` is `across` by `down`; places are 2^-20 pixels of the source: of the first output's centre, from
 * one to that right of it, and to that below it. */
void vgf_warp(const u8 *source, int width, int height, u8 *target, int across, int down, int64_t x0, int64_t y0,
              int64_t right_x, int64_t right_y, int64_t down_x, int64_t down_y) {
    const int drop = FRACTION - WEIGHT;
    const int64_t half = 1 << (drop - 1);
    for (int row = 0; row < down; row++) {
        int64_t x = x0 + row * down_x + half, y = y0 + row * down_y + half;
        u8 *out = target + (size_t)row * across;
        for (int i = 0; i < across; i++, x += right_x, y += right_y) {
            const int64_t at_x = x >> (drop + WEIGHT), at_y = y >> (drop + WEIGHT);
            if ((uint64_t)at_x < (uint64_t)(width - 1) && (uint64_t)at_y < (uint64_t)(height - 1)) {
                const int fx = (int)(x >> drop) & (ONE - 1), fy = (int)(y >> drop) & (ONE - 1);
                const u8 *top = source + at_y * width + at_x, *low = top + width;
                const int high = top[0] * (ONE - fx) + top[1] * fx, deep = low[0] * (ONE - fx) + low[1] * fx;
                out[i] = (u8)((high * (ONE - fy) + deep * fy + ONE * ONE / 2) >> (2 * WEIGHT));
                continue;
            }
            if (at_x < -1 || at_y < -1 || at_x >= width || at_y >= height) {
                out[i] = 0;
                continue;
            }
            const int fx = (int)(x >> drop) & (ONE - 1), fy = (int)(y >> drop) & (ONE - 1);
            const u8 *from = source + at_y * width + at_x;
            const int left = at_x >= 0, inner = at_x + 1 < width, upper = at_y >= 0, lower = at_y + 1 < height;
            const int a = left && upper ? from[0] : 0, b = inner && upper ? from[1] : 0;
            const int c = left && lower ? from[width] : 0, d = inner && lower ? from[width + 1] : 0;
            const int high = a * (ONE - fx) + b * fx, low = c * (ONE - fx) + d * fx;
            out[i] = (u8)((high * (ONE - fy) + low * fy + ONE * ONE / 2) >> (2 * WEIGHT));
        }
    }
}

/* ---- weigh, weaken, mix: what a map shows when it has been gone through so far ---- */

/* Shares of 128, soft at both ends: none where the map is `reach` or more, all where it is `soft` below. */
WIDE void vgf_weigh(const u16 *levels, int stride, u8 *cover, int across, int down, int reach, int soft) {
    const int gain = ((128 << 14) + soft / 2) / soft;
    for (int row = 0; row < down; row++) {
        const u16 *from = levels + (size_t)row * stride;
        u8 *to = cover + (size_t)row * across;
        for (int x = 0; x < across; x++) {
            int ahead = reach - from[x];
            ahead = ahead < 0 ? 0 : ahead > soft ? soft : ahead;
            int share = (ahead * gain + (1 << 13)) >> 14;
            share = share > 128 ? 128 : share;
            to[x] = (u8)((((share * share + 64) >> 7) * (384 - 2 * share) + 64) >> 7);
        }
    }
}

WIDE void vgf_weaken(const u8 *plane, int stride, const u8 *cover, u8 *out, int across, int down) {
    for (int row = 0; row < down; row++) {
        const u8 *from = plane + (size_t)row * stride, *share = cover + (size_t)row * across;
        u8 *to = out + (size_t)row * across;
        for (int x = 0; x < across; x++)
            to[x] = (u8)((u16)(from[x] * share[x] + 64) >> 7);
    }
}

WIDE void vgf_mix(u8 *below, int stride, const u8 *above, int above_stride, const u8 *cover, int across, int down) {
    for (int row = 0; row < down; row++) {
        u8 *to = below + (size_t)row * stride;
        const u8 *from = above + (size_t)row * above_stride, *share = cover + (size_t)row * across;
        for (int x = 0; x < across; x++)
            to[x] = (u8)((u16)(to[x] * (128 - share[x]) + from[x] * share[x] + 64) >> 7);
    }
}

/* ---- noise: numbers on a turned lattice of 256 by 256 cells, mixed smoothly in between ---- */

enum { LATTICE = 256, CELL = 16, STEPS = 10 };

/* 3s^2 - 2s^3, as GLSL's smoothstep, in 2^-10. */
static inline uint32_t eased(uint32_t s) {
    return (s * s * ((3u << STEPS) - 2 * s) + (1u << (2 * STEPS - 1))) >> (2 * STEPS);
}

static inline uint32_t blended(uint32_t one, uint32_t other, uint32_t share) {
    return (one * ((1u << STEPS) - share) + other * share + (1u << (STEPS - 1))) >> STEPS;
}

/* `pairs` has each number (of 2^16) in its low half, its right neighbour in its high half. Places are 2^-16
 * cells, along and aside: of the first pixel, and how far it is to the one right of it and below it. */
WIDE void vgf_noise(const uint32_t *pairs, float *out, int across, int down, int64_t along, int64_t aside,
                    int64_t right_along, int64_t right_aside, int64_t down_along, int64_t down_aside) {
    const int drop = CELL - STEPS;
    const uint32_t part = (1u << STEPS) - 1, wrap = LATTICE - 1, low = 0xFFFF;
    const uint32_t step_along = (uint32_t)right_along, step_aside = (uint32_t)right_aside;
    for (int row = 0; row < down; row++) {
        /* what is beyond 2^32 is whole turns of the lattice */
        const uint32_t first = (uint32_t)(along + row * down_along), start = (uint32_t)(aside + row * down_aside);
        float *to = out + (size_t)row * across;
        for (int x = 0; x < across; x++) {
            const uint32_t a = first + (uint32_t)x * step_along, b = start + (uint32_t)x * step_aside;
            const uint32_t column = (a >> CELL) & wrap, line = (b >> CELL) & wrap;
            const uint32_t sideways = eased((a >> drop) & part), deep = eased((b >> drop) & part);
            const uint32_t top = pairs[line * LATTICE + column], foot = pairs[((line + 1) & wrap) * LATTICE + column];
            const uint32_t high = blended(top & low, top >> 16, sideways);
            const uint32_t under = blended(foot & low, foot >> 16, sideways);
            to[x] = (float)(int32_t)blended(high, under, deep) * (1.0f / 65535.0f);
        }
    }
}

/* ---- ground: colours of 0 to 1 become premultiplied U, Y, V, A, dithered ---- */

enum { SOME = 64 };

static inline uint32_t fine(float share) {
    return (uint32_t)(int32_t)((share < 0.0f ? 0.0f : share > 1.0f ? 1.0f : share) * 65535.0f);
}

/* One of U, Y, V of some pixels: `m` is of 2^-24 levels for a share of red, green, blue (of 2^16), and what is added. */
static inline void tones(const uint32_t *r, const uint32_t *g, const uint32_t *b, const uint32_t *share,
                         const uint32_t *over, const uint32_t *m, uint32_t *to, int shift) {
    const uint32_t red = m[0], green = m[1], blue = m[2], more = m[3];
    for (int i = 0; i < SOME; i++) {
        const uint32_t level = (r[i] * red + g[i] * green + b[i] * blue + more) >> 16;
        to[i] |= (((level * share[i]) >> 16) + over[i]) >> 8 << shift;
    }
}

/* `matrix` has four numbers for each of U, Y, V; `order` is the 8 by 8 of Bayer, 256ths of a level. `channels` is 3
 * or 4: opaque, or with alpha. */
WIDE void vgf_tone(const float *colors, int channels, u8 *out, int across, int down, const uint32_t *matrix,
                   const u8 *order) {
    uint32_t parts[4][SOME] = {{0}}, share[SOME], over[SOME], made[SOME];
    for (int row = 0; row < down; row++) {
        for (int i = 0; i < SOME; i++)
            over[i] = order[8 * (row & 7) + (i & 7)];
        for (int x = 0; x < across; x += SOME) {
            const int count = across - x < SOME ? across - x : SOME;
            const float *from = colors + ((size_t)row * across + x) * channels;
            if (channels == 4)
                for (int i = 0; i < count; i++)
                    for (int channel = 0; channel < 4; channel++)
                        parts[channel][i] = fine(from[4 * i + channel]);
            else
                for (int i = 0; i < count; i++)
                    for (int channel = 0; channel < 3; channel++)
                        parts[channel][i] = fine(from[3 * i + channel]);
            for (int i = 0; i < SOME; i++) {
                const uint32_t alpha = channels == 4 ? parts[3][i] : 65535;
                share[i] = alpha + (alpha >> 15);
                made[i] = (alpha - (alpha >> 8) + over[i]) >> 8 << 24;
            }
            for (int i = 0; i < 3; i++)
                tones(parts[0], parts[1], parts[2], share, over, matrix + 4 * i, made, 8 * i);
            u8 *to = out + 4 * ((size_t)row * across + x);
            for (int i = 0; i < count; i++) {
                to[4 * i] = (u8)made[i];
                to[4 * i + 1] = (u8)(made[i] >> 8);
                to[4 * i + 2] = (u8)(made[i] >> 16);
                to[4 * i + 3] = (u8)(made[i] >> 24);
            }
        }
    }
}
