using System.Collections.Concurrent;

namespace Lucene.Net.Util;

/// <summary>Knows which attribute interfaces a class implements. Looked up once per class, so that making a stream needs no reflection.</summary>
internal static class AttributeInterfaces
{
    static readonly ConcurrentDictionary<Type, Type[]> ByClass = new();

    /// <summary>The interfaces of <paramref name="type"/> that derive from <see cref="IAttribute"/>, without that itself.</summary>
    public static Type[] Of(Type type) => ByClass.GetOrAdd(type, static t =>
        [.. t.GetInterfaces().Where(i => i != typeof(IAttribute) && typeof(IAttribute).IsAssignableFrom(i))]);
}
