namespace Avesa.Validation.Gate;

/// <summary>What whoever asks a gate expects of the evidence. What is null was not asked for, and is then not compared.</summary>
/// <param name="Phase">The phase that is to be decided.</param>
/// <param name="World"><c>live</c> or <c>embedded</c>; nobody gets the embedded one by leaving something out.</param>
public sealed record GateExpectation(string Phase, string World = "live")
{
    /// <summary>The forty hexadecimal digits of the commit that is to be decided about.</summary>
    public string? Commit { get; init; }

    /// <summary>The runs whose evidence may be used; empty for any.</summary>
    public IReadOnlyList<string> RunIds { get; init; } = [];

    /// <summary>The twelve digits of the source account.</summary>
    public string? SourceAccount { get; init; }

    /// <summary>The twelve digits of the production account.</summary>
    public string? ProductionAccount { get; init; }

    /// <summary>For example <c>us-east-1</c>.</summary>
    public string? Region { get; init; }
}
