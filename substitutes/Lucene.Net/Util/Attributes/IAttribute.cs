namespace Lucene.Net.Util;

/// <summary>A facet of a token that a stream publishes under its interface type: its text, its offsets, its type.</summary>
public interface IAttribute
{
    /// <summary>Copies every value of this attribute into <paramref name="target"/>, which must implement the same interfaces.</summary>
    /// <exception cref="InvalidCastException"><paramref name="target"/> implements other interfaces.</exception>
    void CopyTo(IAttribute target);
}
