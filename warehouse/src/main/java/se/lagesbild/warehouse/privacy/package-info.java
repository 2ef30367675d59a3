/**
 * Finds personal data in texts: personal numbers, telephone numbers, e-mail addresses, number
 * plates, case numbers of the police and names that follow a title or a role.
 *
 * <p>In: the text of one cell, or what somebody typed. Out: the kinds found, or the text without
 * them. It imports the JDK only, and never stores or logs what it reads.
 *
 * <p>{@code Suspicion} passes over every cell without allocating; only a cell that may hold a kind
 * is read by that kind's own class. A name without a title, a role or a handle is found by {@code
 * Persons} alone, in texts that may name nobody and in names of files, and even there not always,
 * which is why free text is dropped whatever the search says.
 */
@NullMarked
package se.lagesbild.warehouse.privacy;

import org.jspecify.annotations.NullMarked;
