using Amazon.Runtime;

namespace Amazon.WAFV2;

public class Scope(string value) : ConstantClass(value)
{
    public static readonly Scope CLOUDFRONT = new("CLOUDFRONT");
    public static readonly Scope REGIONAL = new("REGIONAL");

    public static implicit operator Scope(string value) => FindValue(value);

    public static Scope FindValue(string value) => FindValue<Scope>(value);
}
