using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Lucene.Net.Tests.Search.Model;

/// <summary>A phrase: one or several words a place.</summary>
internal sealed record ModelPhrase(int Slop, IReadOnlyList<string[]> Places) : ModelQuery
{
    public override Query ToQuery()
    {
        if (Places.All(words => words.Length == 1))
        {
            var phrase = new PhraseQuery { Slop = Slop };
            foreach (var words in Places)
            {
                phrase.Add(new Term(Field, words[0]));
            }
            return phrase;
        }
        var several = new MultiPhraseQuery { Slop = Slop };
        foreach (var words in Places)
        {
            several.Add(Array.ConvertAll(words, word => new Term(Field, word)));
        }
        return several;
    }

    public override double? Score(ModelIndex index, int doc)
    {
        if (Slop > 0)
        {
            throw new NotSupportedException("What near occurrences count is for Java to say.");
        }
        var words = index.Documents[doc];
        var freq = Enumerable.Range(0, Math.Max(0, words.Length - Places.Count + 1))
            .Count(start => Places.Select((any, i) => any.Contains(words[start + i])).All(found => found));
        return freq == 0 ? null : index.Score(doc, Places.SelectMany(any => any).Where(index.Vocabulary.Contains).Sum(index.Idf), freq);
    }

    public override string ToJava() => $"(phrase {Field} {Slop} {string.Join(' ', Places.Select(words => string.Join('|', words)))})";
}
