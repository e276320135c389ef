using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using Attribute = Lucene.Net.Util.Attribute;

namespace Lucene.Net.Tests.Analysis;

/// <summary>An attribute of a user's own, found by its name.</summary>
public interface IToneAttribute : IAttribute
{
    int Tone { get; set; }
}

public sealed class ToneAttribute : Attribute, IToneAttribute
{
    public int Tone { get; set; }

    public override void Clear() => Tone = 0;

    public override void CopyTo(IAttribute target) => ((IToneAttribute)target).Tone = Tone;
}

public interface IHomelessAttribute : IAttribute;

public sealed class Attribute_sources
{
    [Fact]
    public void Give_the_same_instance_for_an_interface_each_time()
    {
        var source = new AttributeSource();
        Assert.False(source.HasAttributes);
        var term = source.AddAttribute<ICharTermAttribute>();
        Assert.Same(term, source.AddAttribute<ICharTermAttribute>());
        Assert.Same(term, source.GetAttribute<ITermToBytesRefAttribute>());
        Assert.True(source.HasAttribute<ICharTermAttribute>());
        Assert.False(source.HasAttribute<IFlagsAttribute>());
        Assert.ThrowsAny<ArgumentException>(() => source.GetAttribute<IFlagsAttribute>());
    }

    [Fact]
    public void Share_what_is_added_to_a_filter_with_its_input()
    {
        var input = new AttributeSource();
        var filter = new AttributeSource(input);
        var flags = filter.AddAttribute<IFlagsAttribute>();
        flags.Flags = 3;
        Assert.Equal(3, input.GetAttribute<IFlagsAttribute>().Flags);
        input.ClearAttributes();
        Assert.Equal(0, flags.Flags);
    }

    [Fact]
    public void Make_attributes_of_a_users_own_by_name()
    {
        var source = new AttributeSource();
        source.AddAttribute<IToneAttribute>().Tone = 5;
        Assert.Equal(5, source.CloneAttributes().GetAttribute<IToneAttribute>().Tone);
        Assert.ThrowsAny<ArgumentException>(() => source.AddAttribute<IHomelessAttribute>());
    }

    [Fact]
    public void Encode_terms_as_UTF_8()
    {
        var source = new AttributeSource();
        var term = source.AddAttribute<ICharTermAttribute>();
        term.SetEmpty().Append("خبر 𝒜");
        var bytes = source.GetAttribute<ITermToBytesRefAttribute>();
        bytes.FillBytesRef();
        Assert.Equal("خبر 𝒜", bytes.BytesRef.Utf8ToString());
    }

    [Fact]
    public void Refuse_values_that_mean_nothing()
    {
        var source = new AttributeSource();
        Assert.ThrowsAny<ArgumentException>(() => source.AddAttribute<IOffsetAttribute>().SetOffset(3, 2));
        Assert.ThrowsAny<ArgumentException>(() => source.AddAttribute<IPositionIncrementAttribute>().PositionIncrement = -1);
        Assert.ThrowsAny<ArgumentException>(() => source.AddAttribute<IPositionLengthAttribute>().PositionLength = 0);
    }
}
