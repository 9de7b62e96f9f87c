namespace Avesa.Validation.Emulator.Authorization.Policies;

/// <summary>A place in a policy document: line and column, each from 1, as the policy simulator counts them.</summary>
public readonly record struct SourcePosition(int Line, int Column)
{
    internal static SourcePosition Of(ReadOnlySpan<byte> utf8BeforeIt)
    {
        var lastBreak = utf8BeforeIt.LastIndexOf((byte)'\n');
        return new SourcePosition(
            utf8BeforeIt.Count((byte)'\n') + 1,
            System.Text.Encoding.UTF8.GetCharCount(utf8BeforeIt[(lastBreak + 1)..]) + 1);
    }
}
