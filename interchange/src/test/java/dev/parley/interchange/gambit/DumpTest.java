package dev.parley.interchange.gambit;
import dev.parley.engine.game.*;
import org.junit.jupiter.api.Test;
class DumpTest {
  @Test void dump() throws Exception {
    var files = new java.util.ArrayList<java.nio.file.Path>();
    for (String n : Games.names()) files.add(Games.FOLDER.resolve(n));
    try (var s = java.nio.file.Files.list(Games.REFERENCE)) { s.filter(f -> f.toString().endsWith("fg")).sorted().forEach(files::add); }
    for (var f : files) {
      long t = System.nanoTime();
      Game g = Games.at(f);
      if (!Games.of(GambitWriter.write(g)).equals(g)) throw new AssertionError("round trip " + f);
      Analysis a = GameAnalysis.analyse(g, GameAnalysis.Options.DEFAULT);
      System.out.println("== " + f.getFileName() + " " + a.traits() + " " + (System.nanoTime()-t)/1000000 + " ms");
      for (Answer x : a.answers()) {
        System.out.println("  " + x.method().id() + ": " + x.extent().id() + " " + x.equilibria().size() + " " + x.note());
        for (Equilibrium e : x.equilibria().subList(0, Math.min(8, x.equilibria().size())))
          System.out.println("     " + shown(e) );
      }
    }
  }
  static String shown(Equilibrium e) {
    StringBuilder b = new StringBuilder();
    for (var p : e.profile().parts()) { b.append("("); for (var v : p) b.append(v.getDenominator().bitLength() > 20 ? String.format("%.6f", v.doubleValue()) : v.toString().replace(" ","")).append(" "); b.append(") "); }
    return b + " pay " + e.verdict().payoffs().stream().map(v -> String.format("%.4f", v.doubleValue())).toList() + " regret " + e.verdict().regret().doubleValue() + " seq " + e.verdict().sequentialRegret().doubleValue() + " judged " + e.verdict().judgedEverywhere() + " rooms " + e.rooms() + " resp " + e.response() + " margins " + e.margins();
  }
}
