namespace Avesa.Validation.Emulator.Tests;

/// <summary>The page of AWS's documentation that a contract test rests on: no account was asked.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class FromAwsDocsAttribute(string page) : Attribute
{
    /// <summary>The page's address.</summary>
    public string Page { get; } = page;
}
