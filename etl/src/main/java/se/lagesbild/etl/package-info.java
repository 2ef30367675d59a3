/**
 * Nightly jobs: exports in the inbox become versions in the lake and a published generation. The
 * packages are the steps of the data's way, in the order landing, read, conform, lake, check,
 * publish; {@code run} drives them. {@code draft} makes contracts for files that none describes.
 * Must not import Javalin or the dashboard.
 */
@NullMarked
package se.lagesbild.etl;

import org.jspecify.annotations.NullMarked;
