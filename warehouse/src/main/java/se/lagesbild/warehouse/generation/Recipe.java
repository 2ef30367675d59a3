package se.lagesbild.warehouse.generation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import se.lagesbild.warehouse.schema.LakeTable;
import se.lagesbild.warehouse.schema.SignalTable;
import se.lagesbild.warehouse.schema.WatchTable;

/**
 * How this version of the product makes a generation: the lake's columns and every statement. Its
 * fingerprint stands in the generation, because one that was made otherwise holds other columns or
 * other decisions and cannot be carried on.
 */
public final class Recipe {
  /** Where the fingerprint stands in a generation's table {@code meta}. */
  public static final String KEY = "recipe_sha256";

  private static final String SHA256 = fingerprint();

  private Recipe() {}

  /** The fingerprint, in hex. */
  public static String sha256() {
    return SHA256;
  }

  /** Whether {@code generation} was made in the same way; one that does not say was not. */
  static boolean made(Path generation) throws SQLException {
    try (Connection connection = ClosedDatabase.open(generation, ClosedDatabase.Limits.SERVING);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select value from meta where key = " + Literals.text(KEY))) {
      return row.next() && SHA256.equals(row.getString(1));
    }
  }

  private static String fingerprint() {
    List<String> parts = new ArrayList<>();
    parts.add(GenerationBuilder.STORAGE_VERSION);
    for (LakeTable table : LakeTable.values()) {
      parts.add(table.id() + table.columns());
    }
    parts.add(SignalTable.NAME + SignalTable.COLUMNS);
    parts.add(WatchTable.NAME + WatchTable.COLUMNS);
    parts.addAll(GenerationBuilder.NEEDED);
    parts.add(ReportOrder.PLACE);
    parts.add(text("gravity"));
    GenerationBuilder.DERIVED.forEach(table -> parts.add(table + text(table)));
    GenerationAdvance.STEPS.forEach(step -> parts.add(step + text("advance/" + step)));
    return sha256(String.join("\n", parts));
  }

  private static String text(String name) {
    return SqlFile.of(Recipe.class, name).text();
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK has no SHA-256", e);
    }
  }
}
