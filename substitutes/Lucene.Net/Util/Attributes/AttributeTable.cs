namespace Lucene.Net.Util;

/// <summary>
/// The attributes of one stream, shared by every filter stacked on it. Streams have a handful of attributes, so two flat arrays
/// beat a dictionary both for the lookup when a stream is built and for the sweep before each token.
/// </summary>
internal sealed class AttributeTable
{
    Type[] types = [];
    Attribute[] byType = [];
    Attribute[] attributes = [];

    /// <summary>Each attribute once, in the order it was added.</summary>
    public ReadOnlySpan<Attribute> Attributes => attributes;

    /// <summary>The interfaces under which attributes are published, in the order they were added.</summary>
    public ReadOnlySpan<Type> Types => types;

    /// <summary>The attribute published as <paramref name="type"/>, or null.</summary>
    public Attribute? Find(Type type)
    {
        var index = Array.IndexOf(types, type);
        return index < 0 ? null : byType[index];
    }

    /// <summary>The attribute that is an instance of exactly <paramref name="type"/>, or null.</summary>
    public Attribute? FindInstance(Type type)
    {
        foreach (var attribute in attributes)
            if (attribute.GetType() == type)
                return attribute;
        return null;
    }

    /// <summary>Publishes <paramref name="attribute"/> under those of its interfaces that are still free.</summary>
    public void Add(Attribute attribute)
    {
        if (FindInstance(attribute.GetType()) is not null) return;
        var free = AttributeInterfaces.Of(attribute.GetType()).Where(t => Find(t) is null).ToArray();
        if (free.Length == 0) return;
        types = [.. types, .. free];
        byType = [.. byType, .. free.Select(_ => attribute)];
        attributes = [.. attributes, attribute];
    }

    public void Clear()
    {
        foreach (var attribute in attributes) attribute.Clear();
    }
}
