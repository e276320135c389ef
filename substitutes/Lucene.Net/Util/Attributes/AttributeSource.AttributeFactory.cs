using System.Collections.Concurrent;
using Lucene.Net.Analysis.TokenAttributes;
using FlagsAttribute = Lucene.Net.Analysis.TokenAttributes.FlagsAttribute;

namespace Lucene.Net.Util;

public partial class AttributeSource
{
    /// <summary>Makes the attribute instances of a stream. Thread-safe.</summary>
    public abstract class AttributeFactory
    {
        /// <summary>
        /// Makes the attributes of <see cref="Lucene.Net.Analysis.TokenAttributes"/>, and for any other interface <c>IName</c> the
        /// class <c>Name</c> with a parameterless constructor in the same namespace and assembly.
        /// </summary>
        public static readonly AttributeFactory DEFAULT_ATTRIBUTE_FACTORY = new DefaultAttributeFactory();

        /// <summary>A new attribute that implements <typeparamref name="T"/>.</summary>
        /// <exception cref="ArgumentException">No class is known for <typeparamref name="T"/>.</exception>
        public abstract Attribute CreateAttributeInstance<T>() where T : IAttribute;
    }

    sealed class DefaultAttributeFactory : AttributeFactory
    {
        static readonly ConcurrentDictionary<Type, Func<Attribute>> Constructors = new()
        {
            [typeof(ICharTermAttribute)] = static () => new PackedTokenAttribute(),
            [typeof(ITermToBytesRefAttribute)] = static () => new PackedTokenAttribute(),
            [typeof(IOffsetAttribute)] = static () => new OffsetAttribute(),
            [typeof(IPositionIncrementAttribute)] = static () => new PositionIncrementAttribute(),
            [typeof(IPositionLengthAttribute)] = static () => new PositionLengthAttribute(),
            [typeof(ITypeAttribute)] = static () => new TypeAttribute(),
            [typeof(IPayloadAttribute)] = static () => new PayloadAttribute(),
            [typeof(IKeywordAttribute)] = static () => new KeywordAttribute(),
            [typeof(IFlagsAttribute)] = static () => new FlagsAttribute(),
        };

        public override Attribute CreateAttributeInstance<T>() => Constructors.GetOrAdd(typeof(T), ConstructorByName)();

        static Func<Attribute> ConstructorByName(Type type)
        {
            var name = type.FullName!;
            var start = name.Length - type.Name.Length;
            var known = type.Name.StartsWith('I') ? type.Assembly.GetType(name.Remove(start, 1)) : null;
            return known is not null && typeof(Attribute).IsAssignableFrom(known) && type.IsAssignableFrom(known)
                ? () => (Attribute)Activator.CreateInstance(known)!
                : throw new ArgumentException($"Could not find a class that implements the attribute {name}.");
        }
    }
}
