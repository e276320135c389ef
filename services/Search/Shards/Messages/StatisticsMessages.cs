using System.Collections.Immutable;
using Khabar.Services.Search.Ranking;
using Khabar.Shards.V1;

namespace Khabar.Services.Search.Shards.Messages;

/// <summary>Statistics as messages. What belongs to which word is not said again: the words of the question say it.</summary>
internal static class StatisticsMessages
{
    public static CollectionStatistics Write(WordStatistics statistics) => new()
    {
        Documents = statistics.Documents,
        FieldDocuments = { statistics.Fields.Select(field => field.Documents) },
        FieldWords = { statistics.Fields.Select(field => field.Words) },
        Members = { statistics.Members },
        Evidence = { statistics.Evidence.SelectMany(counts => counts) },
    };

    /// <param name="message">The statistics.</param>
    /// <param name="words">The words that they are of.</param>
    public static WordStatistics Read(CollectionStatistics message, ImmutableArray<RankedWord> words)
    {
        var evidence = ImmutableArray.CreateBuilder<ImmutableArray<long>>(words.Length);
        int next = 0;
        foreach (var word in words)
        {
            evidence.Add([.. message.Evidence.Skip(next).Take(word.Evidence.Length)]);
            next += word.Evidence.Length;
        }
        return new WordStatistics(
            message.Documents,
            [.. message.FieldDocuments.Zip(message.FieldWords, (documents, length) => new FieldTotals(documents, length))],
            [.. message.Members],
            evidence.MoveToImmutable());
    }
}
