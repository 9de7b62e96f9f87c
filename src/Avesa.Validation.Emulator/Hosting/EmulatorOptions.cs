namespace Avesa.Validation.Emulator.Hosting;

/// <summary>How an emulator runs.</summary>
public sealed record EmulatorOptions
{
    /// <summary>The clock of every account.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// The clock that signatures are judged by and the Date header tells. It is not <see cref="Clock"/>, because clients sign by their
    /// machine's clock, whatever time the accounts live in.
    /// </summary>
    public TimeProvider SignatureClock { get; init; } = TimeProvider.System;

    /// <summary>Added to every call, as a network would.</summary>
    public TimeSpan Latency { get; init; } = TimeSpan.Zero;

    /// <summary>The loopback port; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>
    /// Looks at each call before its service does and may throw an <see cref="AwsError"/>: for tests and defects that deny or throttle
    /// single operations. Null: no interference.
    /// </summary>
    public Action<Call>? Interceptor { get; init; }

    /// <summary>
    /// Looks at each answer before it leaves and may change it, for tests of what a client makes of one that is not as it should be. Answers to HEAD have no
    /// body and are left alone. Null: answers leave as they are written.
    /// </summary>
    public Action<Call, LeavingAnswer>? Rewriter { get; init; }
}
