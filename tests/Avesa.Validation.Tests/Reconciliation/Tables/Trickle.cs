namespace Avesa.Validation.Tests.Reconciliation.Tables;

/// <summary>An answer that comes in pieces.</summary>
internal sealed class Trickle(byte[] content, Random random) : MemoryStream(content)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(buffer.Length, 1 + random.Next(random.Next(2) == 0 ? 300 : 9000))], cancellationToken);
}
