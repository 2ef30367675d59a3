/**
 * Everything that is known of one area, one problem or one group on a page and on paper: every
 * indicator of it with its verdict, the course of one of them, where it lies beside other areas,
 * when in the week, what happened, and what is not known. In: the gate's answers to the questions
 * that other pages ask one by one. Must not import Javalin or another page.
 */
@NullMarked
package se.lagesbild.dashboard.page.indepth;

import org.jspecify.annotations.NullMarked;
