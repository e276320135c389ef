import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.WildcardQuery;

/**
 * Reads queries in a form that can be written without a library: lists in parentheses, parts between blanks, terms as they are in the
 * index.
 *
 * <pre>
 * (all)  (term FIELD TERM)  (prefix FIELD TERM)  (wildcard FIELD PATTERN)  (fuzzy FIELD TERM EDITS PREFIX)  (range FIELD FROM TO)
 * (phrase FIELD SLOP TERM TERM …)  with several terms at a position as A|B
 * (bool MINIMUM must QUERY should QUERY not QUERY filter QUERY …)
 * (max TIE QUERY QUERY …)  (constant QUERY)  (boost FACTOR QUERY)
 * </pre>
 */
final class Queries {
    private final String[] parts;
    private int next;

    private Queries(String text) {
        parts = text.replace("(", " ( ").replace(")", " ) ").trim().split(" +");
    }

    static Query parse(String text) {
        return new Queries(text).query();
    }

    private Query query() {
        expect("(");
        String kind = parts[next++];
        Query query = query(kind);
        expect(")");
        return query;
    }

    private Query query(String kind) {
        switch (kind) {
            case "all": return new MatchAllDocsQuery();
            case "term": return new TermQuery(term());
            case "prefix": return new PrefixQuery(term());
            case "wildcard": return new WildcardQuery(term());
            case "fuzzy": return new FuzzyQuery(term(), integer(), integer());
            case "range": return TermRangeQuery.newStringRange(parts[next++], parts[next++], parts[next++], true, true);
            case "phrase": return phrase(parts[next++], integer());
            case "constant": return new ConstantScoreQuery(query());
            case "boost": {
                float factor = Float.parseFloat(parts[next++]);
                return new BoostQuery(query(), factor);
            }
            case "max": {
                float tie = Float.parseFloat(parts[next++]);
                List<Query> queries = new ArrayList<>();
                while (!parts[next].equals(")")) queries.add(query());
                return new DisjunctionMaxQuery(queries, tie);
            }
            case "bool": {
                BooleanQuery.Builder builder = new BooleanQuery.Builder().setMinimumNumberShouldMatch(integer());
                while (!parts[next].equals(")")) {
                    Occur occur = occur(parts[next++]);
                    builder.add(query(), occur);
                }
                return builder.build();
            }
            default: throw new IllegalArgumentException("unknown query: " + kind);
        }
    }

    private Query phrase(String field, int slop) {
        List<String> positions = new ArrayList<>();
        boolean several = false;
        for (; !parts[next].equals(")"); next++) {
            positions.add(parts[next]);
            several |= parts[next].contains("|");
        }
        if (!several) return new PhraseQuery(slop, field, positions.toArray(new String[0]));
        MultiPhraseQuery.Builder builder = new MultiPhraseQuery.Builder().setSlop(slop);
        for (String position : positions) {
            String[] terms = position.split("\\|");
            Term[] any = new Term[terms.length];
            for (int i = 0; i < terms.length; i++) any[i] = new Term(field, terms[i]);
            builder.add(any);
        }
        return builder.build();
    }

    private static Occur occur(String name) {
        switch (name) {
            case "must": return Occur.MUST;
            case "should": return Occur.SHOULD;
            case "not": return Occur.MUST_NOT;
            case "filter": return Occur.FILTER;
            default: throw new IllegalArgumentException("unknown clause: " + name);
        }
    }

    private Term term() {
        return new Term(parts[next++], parts[next++]);
    }

    private int integer() {
        return Integer.parseInt(parts[next++]);
    }

    private void expect(String part) {
        if (!parts[next].equals(part)) throw new IllegalArgumentException("expected " + part + " before: " + parts[next]);
        next++;
    }
}
