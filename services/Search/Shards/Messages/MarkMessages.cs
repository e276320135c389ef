using Khabar.Services.Search.Highlighting;
using Khabar.Shards.V1;

namespace Khabar.Services.Search.Shards.Messages;

/// <summary>What of a text to mark, as messages.</summary>
internal static class MarkMessages
{
    public static QueryMarks Write(MatchTerms marks)
    {
        var message = new QueryMarks { Weights = { marks.Weights } };
        foreach (var (term, part) in marks.Words)
        {
            message.Terms.Add(term);
            message.Parts.Add(part);
        }
        message.Phrases.AddRange(marks.Phrases.Select(phrase => new MarkedPhrase
        {
            Terms = { phrase.Terms },
            Offsets = { phrase.Offsets },
            Slop = phrase.Slop,
            Part = phrase.Part,
        }));
        return message;
    }

    public static MatchTerms Read(QueryMarks message) => new(
        message.Terms.Zip(message.Parts).ToDictionary(pair => pair.First, pair => pair.Second),
        [.. message.Phrases.Select(phrase => new PhraseTerms([.. phrase.Terms], [.. phrase.Offsets], phrase.Slop, phrase.Part))],
        [.. message.Weights]);
}
