using System.Collections.Immutable;
using Google.Protobuf.Collections;
using Khabar.Services.Search.Ranking;
using Khabar.Shards.V1;

namespace Khabar.Services.Search.Shards.Messages;

/// <summary>Words, and the fields they are looked for in, as messages.</summary>
internal static class WordMessages
{
    public static QueryFields Write(RankedFields fields) => new() { Names = { fields.Names }, Weights = { fields.Weights }, B = { fields.B } };

    public static RankedFields Read(QueryFields fields) => new([.. fields.Names], [.. fields.Weights], [.. fields.B]);

    public static IEnumerable<QueryWord> Write(ImmutableArray<RankedWord> words) => words.Select(word => new QueryWord
    {
        Label = word.Label,
        Members = Group(word.Members, word.Weight),
        Evidence = { word.Evidence.Select(evidence => Group(evidence.Terms, evidence.Weight)) },
        Position = word.Position,
    });

    public static ImmutableArray<RankedWord> Read(RepeatedField<QueryWord> words) =>
    [
        .. words.Select(word => new RankedWord(
            word.Label, Terms(word.Members), [.. word.Evidence.Select(group => new RankedEvidence(Terms(group), group.Weight))], word.Position, word.Members.Weight is > 0 and var weight ? weight : 1)),
    ];

    static TermGroup Group(ImmutableArray<RankedTerm> terms, float weight)
    {
        var group = new TermGroup { Weight = weight };
        foreach (var term in terms)
        {
            group.Terms.Add(term.Term);
            group.Weights.Add(term.Weight);
        }
        return group;
    }

    static ImmutableArray<RankedTerm> Terms(TermGroup group) => [.. group.Terms.Zip(group.Weights, (term, weight) => new RankedTerm(term, weight))];
}
