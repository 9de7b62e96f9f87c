namespace Avesa.Validation.Inventory;

/// <summary>Everything in a function's configuration that may lead to another resource, as ListFunctions shows it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Arn">The unqualified ARN.</param>
/// <param name="References">Its environment values, role, layers, key, file systems, dead-letter target, event sources and their destinations.</param>
public sealed record FunctionReferences(string Name, string Arn, IReadOnlyList<Reference> References);

/// <summary>One place of a configuration and what stands in it.</summary>
/// <param name="Place">For sentences: <c>the environment variable BUCKET_NAME</c>, <c>the role</c>.</param>
/// <param name="Value">What stands there; it may be a secret, so it is compared and never printed.</param>
public sealed record Reference(string Place, string Value)
{
    /// <inheritdoc />
    public override string ToString() => Place;
}
