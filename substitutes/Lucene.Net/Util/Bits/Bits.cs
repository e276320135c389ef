namespace Lucene.Net.Util;

/// <summary>Bits that are all alike.</summary>
public static class Bits
{
    public static readonly IBits[] EMPTY_ARRAY = [];

    public class MatchAllBits(int len) : IBits
    {
        public bool Get(int index) => true;

        public int Length => len;
    }

    public class MatchNoBits(int len) : IBits
    {
        public bool Get(int index) => false;

        public int Length => len;
    }
}
