#nullable enable
namespace Amazon.Compat;

/// <summary>Method and path of a restJson1 operation; {labels} are filled from the members marked <see cref="LabelAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class HttpAttribute(string method, string path) : Attribute
{
    public string Method => method;

    public string Path => path;
}

/// <summary>The exceptions that an operation models; any other error becomes the service's base exception.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ThrowsAttribute(params Type[] exceptions) : Attribute
{
    public Type[] Exceptions => exceptions;
}

/// <summary>The code of an error on the wire, where it is not the name of the exception.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class CodeAttribute(string code) : Attribute
{
    public string Code => code;
}

/// <summary>The name of a member on the wire, where the service's rule for names does not give it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WireAttribute(string name) : Attribute
{
    public string Name => name;
}

/// <summary>A time that travels as milliseconds since 1970 instead of in the protocol's own form.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EpochMillisecondsAttribute : Attribute;

/// <summary>A member of a restJson1 message that does not travel in the JSON body.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal abstract class OutsideBodyAttribute : Attribute;

/// <summary>A part of the path; an empty one is refused, because the path would be another operation's.</summary>
internal sealed class LabelAttribute(string name) : OutsideBodyAttribute
{
    public string Name => name;
}

internal sealed class QueryStringAttribute(string name) : OutsideBodyAttribute
{
    public string Name => name;
}

internal sealed class HeaderAttribute(string name) : OutsideBodyAttribute
{
    public string Name => name;
}

internal sealed class StatusCodeAttribute : OutsideBodyAttribute;

/// <summary>The whole body, raw.</summary>
internal sealed class PayloadAttribute : OutsideBodyAttribute;

/// <summary>A convenience of the official class that does not travel itself.</summary>
internal sealed class NotOnWireAttribute : OutsideBodyAttribute;
