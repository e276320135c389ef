namespace Lucene.Net.Search;

/// <summary>The queue of a sorted search.</summary>
public static class FieldValueHitQueue
{
    /// <summary>A hit whose sort values are in a slot of the comparers.</summary>
    public class Entry : ScoreDoc
    {
        /// <summary>Makes a hit.</summary>
        public Entry(int slot, int doc, float score)
            : base(doc, score)
        {
            Slot = slot;
        }

        /// <summary>The slot that holds the hit's sort values.</summary>
        public int Slot { get; set; }

        /// <inheritdoc/>
        public override string ToString() => $"slot:{Slot} {base.ToString()}";
    }
}
