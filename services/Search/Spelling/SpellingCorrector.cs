using System.Collections.Immutable;
using Khabar.Documents;
using Khabar.Services.Search.Coordination;
using Khabar.Services.Search.Planning;
using Khabar.Services.Search.QueryLanguage;
using Khabar.Services.Search.Ranking;
using Khabar.Services.Search.Shards.Messages;
using Khabar.Services.Search.Terms;
using Khabar.Shards.V1;

namespace Khabar.Services.Search.Spelling;

/// <summary>A query with its misspelled words put right.</summary>
/// <param name="Query">The whole query.</param>
/// <param name="Words">The words that were put in, as the index has them.</param>
/// <param name="Standing">How the articles had the words that were typed.</param>
internal sealed record Correction(string Query, ImmutableArray<string> Words, TypedStanding Standing);

/// <summary>Counts the articles that a query finds.</summary>
internal delegate Task<long> CountArticles(string query);

/// <summary>
/// Puts words right that the collection does not know, or hardly: by words near them (<see cref="NearWords"/>), by a blank that was not typed
/// (<see cref="MissingBlanks"/>) or needlessly (<see cref="NeedlessBlank"/>). A word that has a translation is none that was misspelled. Thread-safe.
/// </summary>
internal sealed class SpellingCorrector(WordExpander expander)
{
    /// <summary>Words of a query whose neighbours are looked for; each costs some of the time of a search.</summary>
    const int MostSuspects = 4;

    static readonly RankedFields Everywhere = new([ArticleFields.Body, ArticleFields.Title], [1, 1], [0, 0]);

    /// <summary>Finds a better query; null if there is none.</summary>
    /// <exception cref="HostFailedException">A host of the panel did not answer.</exception>
    public async Task<Correction?> CorrectAsync(ShardPanel panel, string query, CountArticles count, CancellationToken cancellation)
    {
        string clean = QueryCharacters.Clean(query);
        var typed = TypedWord.Find(clean);
        var suspects = typed.Select(word => (Word: word, Counts: Suspect.Counts(word, expander))).Where(word => word.Counts is not null).ToList();
        var torn = NeedlessBlank.Find(clean, typed, expander).ToList();
        if (suspects.Count + torn.Count == 0)
            return null;
        var (counted, documents) = await CountAsync(panel, [.. suspects.SelectMany(word => word.Counts!.Value), .. torn.SelectMany(pair => pair.Counts)], cancellation);
        var edits = torn.Select((pair, i) => pair.Edit([.. counted.Skip(Suspect.Counted * suspects.Count + 3 * i).Take(3)])).OfType<WordEdit>().ToList();
        var rare = suspects
            .Select((word, i) => Suspect.Of(word.Word, word.Counts!.Value[0].Members[0].Term, counted.AsSpan(Suspect.Counted * i, Suspect.Counted), documents))
            .Where(word => word.IsRare && !edits.Exists(edit => edit.Start < word.Typed.End && word.Typed.Start < edit.End))
            .Take(MostSuspects).ToList();
        if (rare.Count > 0)
            edits.AddRange(await PutRightAsync(panel, rare, count, cancellation));
        return edits.Count == 0 ? null : new Correction(Apply(clean, edits), [.. edits.SelectMany(edit => edit.Words)], Standing(edits));
    }

    /// <summary>Writes the query with other spellings of the words that were put in.</summary>
    public static string Respell(Correction correction, IReadOnlyDictionary<string, string> spellings) => correction.Words.Aggregate(
        correction.Query, (query, word) => spellings.TryGetValue(word, out var spelling) ? query.Replace(word, spelling, StringComparison.Ordinal) : query);

    static async Task<IEnumerable<WordEdit>> PutRightAsync(ShardPanel panel, List<Suspect> rare, CountArticles count, CancellationToken cancellation)
    {
        var asked = new TermQuestions { Expansions = { rare.SelectMany(word => word.Questions(Everywhere)) } };
        var near = new GatheredTerms();
        near.Add(asked, await panel.AskAsync(asked, cancellation));
        var edits = new List<WordEdit>();
        foreach (var word in rare)
        {
            var readings = await BlanksAsync(panel, new MissingBlanks(word), count, cancellation);
            readings.Add(NearWords.Best(word, word.Questions(Everywhere).SelectMany(question => near.Near(Everywhere, question.Term, question.FixedLength, question.MaxEdits).Terms)));
            if (readings.OfType<WordEdit>().MaxBy(edit => edit.Likelihood) is { } best)
                edits.Add(best);
        }
        return edits;
    }

    static async Task<List<WordEdit?>> BlanksAsync(ShardPanel panel, MissingBlanks word, CountArticles count, CancellationToken cancellation)
    {
        var (parts, _) = await CountAsync(panel, [.. word.Counts], cancellation);
        var readings = new List<WordEdit?>();
        foreach (var (place, phrase) in word.Likeliest(parts))
            readings.Add(word.Edit(place, await count(phrase)));
        return readings;
    }

    /// <summary>Counts the articles that have each word.</summary>
    static async Task<(ImmutableArray<long> Counted, long Documents)> CountAsync(ShardPanel panel, ImmutableArray<RankedWord> words, CancellationToken cancellation)
    {
        if (words.IsEmpty)
            return ([], 0);
        var asked = new TermQuestions { Statistics = { new StatisticsQuestion { Fields = WordMessages.Write(Everywhere), Words = { WordMessages.Write(words) } } } };
        var gathered = new GatheredTerms();
        gathered.Add(asked, await panel.AskAsync(asked, cancellation));
        var statistics = gathered.Gather(Everywhere, words);
        return ([.. statistics.Members.Select(members => (members + WordStatistics.Unit - 1) / WordStatistics.Unit)], statistics.Documents);
    }

    static TypedStanding Standing(List<WordEdit> edits) =>
        edits.Exists(edit => edit.Standing == TypedStanding.Unknown) ? TypedStanding.Unknown : edits.TrueForAll(edit => edit.Standing == TypedStanding.OnlyAlike) ? TypedStanding.OnlyAlike : TypedStanding.Rare;

    static string Apply(string query, IEnumerable<WordEdit> edits)
    {
        // From the end, so that places before stay true; of changes that overlap the last counts.
        int end = query.Length;
        foreach (var edit in edits.OrderByDescending(edit => edit.Start).Where(edit => edit.End <= end))
            (query, end) = (string.Concat(query.AsSpan(0, edit.Start), edit.Text, query.AsSpan(edit.End)), edit.Start);
        return query;
    }
}
