using System.Collections.Immutable;
using Khabar.Documents;
using Khabar.Language.Analysis;
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

/// <summary>How a collection has words that may be misspelled, from the one that is known least.</summary>
internal enum TypedStanding
{
    /// <summary>No article has anything that stands for one of them: what was found, was found without it.</summary>
    Unknown,

    /// <summary>No article has any of them, but articles have what sounds alike: those were found.</summary>
    OnlyAlike,

    /// <summary>Few articles have one of them.</summary>
    Rare,
}

/// <summary>
/// Puts words right that the collection does not know, or hardly: by the words it knows, the likelier the nearer and the more frequent. A word that has a
/// translation is none that was misspelled. Thread-safe.
/// </summary>
internal sealed class SpellingCorrector(WordExpander expander)
{
    /// <summary>A known word is put right only by one that so many times more articles have.</summary>
    const int FarRarer = 50;

    /// <summary>What an edit weighs against frequency: a word one edit nearer may be this many e-folds rarer.</summary>
    const float EditWeight = 4;

    static readonly RankedFields Everywhere = new([ArticleFields.Body, ArticleFields.Title], [1, 1], [0, 0]);

    /// <summary>Finds a better query; null if there is none.</summary>
    /// <exception cref="HostFailedException">A host of the panel did not answer.</exception>
    public async Task<Correction?> CorrectAsync(ShardPanel panel, string query, CancellationToken cancellation)
    {
        string clean = QueryCharacters.Clean(query);
        var words = TypedWord.Find(clean).Select(word => Read(word)).OfType<Suspect>().ToList();
        if (words.Count == 0)
            return null;
        var gathered = await AskAsync(panel, new TermQuestions { Statistics = { new StatisticsQuestion { Fields = WordMessages.Write(Everywhere), Words = { WordMessages.Write([.. words.SelectMany(word => word.Questions)]) } } } }, cancellation);
        var statistics = gathered.Gather(Everywhere, [.. words.SelectMany(word => word.Questions)]);
        var rare = words.Index().Where(word => statistics.Members[2 * word.Index] <= 1 + statistics.Documents / 10_000)
            .Select(word => (Word: word.Item, Known: statistics.Members[2 * word.Index], Any: statistics.Members[2 * word.Index + 1])).ToList();
        if (rare.Count == 0)
            return null;
        var near = await AskAsync(panel, new TermQuestions { Expansions = { rare.Select(word => Question(word.Word)) } }, cancellation);
        var better = rare.Select(word => (word.Word, word.Known, word.Any, Meant: Best(word.Word, word.Known, near.Near(Everywhere, word.Word.Exact, 1, word.Word.Edits))))
            .Where(word => word.Meant is not null).ToList();
        var standing = better.Any(word => word.Any == 0) ? TypedStanding.Unknown : better.All(word => word.Known == 0) ? TypedStanding.OnlyAlike : TypedStanding.Rare;
        return better.Count == 0 ? null : new Correction(Replace(clean, better.Select(word => (word.Word, word.Meant!))), [.. better.Select(word => word.Meant!)], standing);
    }

    /// <summary>Writes the query with other spellings of the words that were put in.</summary>
    public static string Respell(Correction correction, IReadOnlyDictionary<string, string> spellings) => correction.Words.Aggregate(
        correction.Query, (query, word) => spellings.TryGetValue(word, out var spelling) ? query.Replace(word, spelling, StringComparison.Ordinal) : query);

    Suspect? Read(TypedWord word)
    {
        if (expander.Exact(word.Text) is not [var exact] || expander.Words(word.Text, 0, onlyItself: false) is not [var meaning, ..] || FunctionWords.Contains(exact.Members[0].Term[1..]))
            return null;
        bool translated = meaning.Members.Skip(1).Any(member => !TermMarks.IsMarked(member.Term));
        var bare = meaning with { Evidence = [] };
        return translated ? null : new Suspect(word, exact.Members[0].Term, [bare with { Members = [bare.Members[0]] }, bare]);
    }

    static ExpansionQuestion Question(Suspect word) => new() { Fields = WordMessages.Write(Everywhere), Term = word.Exact, FixedLength = 1, MaxEdits = word.Edits };

    static string? Best(Suspect word, long known, TermExpansion near) => near.Terms
        .Where(term => term.Term.Length > 1 && term.Term != word.Exact && term.Frequency >= Math.Max(1, known * FarRarer) && !term.Term.Any(char.IsDigit))
        .OrderByDescending(term => Math.Log(term.Frequency) - EditWeight * TypingDistance.Between(word.Exact[1..], term.Term[1..]))
        .ThenBy(term => term.Term, StringComparer.Ordinal)
        .Select(term => term.Term[1..])
        .FirstOrDefault();

    static string Replace(string query, IEnumerable<(Suspect Word, string Meant)> words)
    {
        foreach (var (word, meant) in words.OrderByDescending(word => word.Word.Typed.Start))
            query = string.Concat(query.AsSpan(0, word.Typed.Start), meant, query.AsSpan(word.Typed.Start + word.Typed.Text.Length));
        return query;
    }

    static async Task<GatheredTerms> AskAsync(ShardPanel panel, TermQuestions questions, CancellationToken cancellation)
    {
        var gathered = new GatheredTerms();
        gathered.Add(questions, await panel.AskAsync(questions, cancellation));
        return gathered;
    }

    /// <summary>A word that may be misspelled.</summary>
    /// <param name="Typed">The word.</param>
    /// <param name="Exact">Its exact term.</param>
    /// <param name="Questions">What to count: its stem, and all that stands for it.</param>
    sealed record Suspect(TypedWord Typed, string Exact, ImmutableArray<RankedWord> Questions)
    {
        /// <summary>Short words have too many neighbours for two edits.</summary>
        public int Edits => Exact.Length <= 6 ? 1 : 2;
    }
}
