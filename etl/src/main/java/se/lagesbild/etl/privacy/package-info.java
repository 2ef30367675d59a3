/**
 * Finds personal data in texts: personal numbers, telephone numbers, e-mail addresses, number
 * plates, case numbers of the police and names that follow a title or a role.
 *
 * <p>In: the text of one cell. Out: the kinds found, or the text without them. It knows neither
 * contracts nor Spark, and nothing else of the etl; it never stores or logs what it reads.
 *
 * <p>{@code Suspicion} passes over every cell without allocating; only a cell that may hold a kind
 * is read by that kind's own class. A name without a title, a role or a handle is not found, which
 * is why free text is dropped whatever the search says.
 */
@NullMarked
package se.lagesbild.etl.privacy;

import org.jspecify.annotations.NullMarked;
