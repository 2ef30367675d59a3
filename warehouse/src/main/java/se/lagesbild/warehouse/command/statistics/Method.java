package se.lagesbild.warehouse.command.statistics;

import java.util.function.Function;

/**
 * A method as the command knows it.
 *
 * @param name as in the reference cases
 * @param question what it answers, in one Swedish sentence
 * @param answer reads a case and calls the method
 */
record Method(String name, String question, Function<Case, Answer> answer) {}
