package se.lagesbild.etl.read;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in an element the columns of a contract stand; what lies beside is passed over unread. */
final class PathTree {
  private final Map<String, PathTree> children = new HashMap<>();
  private int role = RowBuilder.UNREAD;

  /** The paths of all columns that are read. */
  static PathTree of(Layout layout, RowBuilder builder) {
    PathTree root = new PathTree();
    for (int field = 0; field < layout.fields().size(); field++) {
      if (!layout.shape.makes(field)) {
        root.at(layout.fields().get(field).path()).role = field;
      }
    }
    for (int text = 0; text < layout.freeTexts().size(); text++) {
      root.at(layout.freeTexts().get(text).path()).role = builder.freeTextRole(text);
    }
    return root;
  }

  private PathTree at(String path) {
    PathTree node = this;
    for (String step : steps(path)) {
      node = node.children.computeIfAbsent(step, name -> new PathTree());
    }
    return node;
  }

  /** The steps of a JSON Pointer; none for the whole document. */
  static String[] steps(@Nullable String pointer) {
    if (pointer == null || pointer.isEmpty() || pointer.equals("/")) {
      return new String[0];
    }
    String[] steps = (pointer.startsWith("/") ? pointer.substring(1) : pointer).split("/", -1);
    for (int i = 0; i < steps.length; i++) {
      steps[i] = steps[i].replace("~1", "/").replace("~0", "~");
    }
    return steps;
  }

  /** What lies under {@code name}, or null when nothing there is read. */
  @Nullable PathTree child(String name) {
    return children.get(name);
  }

  /** What the text here is for, as in {@link RowBuilder}. */
  int role() {
    return role;
  }
}
