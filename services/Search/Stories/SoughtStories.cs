using System.Collections.Immutable;
using Khabar.Documents.Stories;
using Lucene.Net.Util;

namespace Khabar.Services.Search.Stories;

/// <summary>Signatures whose near-duplicates are sought, made ready for many segments: the bands of all, in the order of the index's terms. Immutable.</summary>
internal sealed class SoughtStories
{
    public SoughtStories(IEnumerable<StorySignature> signatures)
    {
        Signatures = [.. signatures];
        Bands =
        [
            .. Signatures.SelectMany((signature, i) => signature.ReadBands().Select(band => (Band: band, Signature: i)))
                .OrderBy(band => band.Band, StringComparer.Ordinal)
                .Select(band => (new BytesRef(band.Band), band.Signature)),
        ];
    }

    public ImmutableArray<StorySignature> Signatures { get; }

    /// <summary>Each band with the place of its signature in <see cref="Signatures"/>, the same ones side by side.</summary>
    public ImmutableArray<(BytesRef Band, int Signature)> Bands { get; }
}
