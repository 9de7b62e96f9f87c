namespace Avesa.Validation.Accounts;

/// <summary>How connections behave, whatever account they lead to.</summary>
public sealed record ConnectionOptions
{
    /// <summary>Refuse every endpoint that is not on this machine: the embedded world's promise that nothing leaves it.</summary>
    public bool LoopbackOnly { get; init; }

    /// <summary>Let <c>lambda:Invoke</c> through; without it only dry runs pass.</summary>
    public bool AllowInvoke { get; init; }

    /// <summary>The clock of the ledger and of the clock skew.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// The path of the AWS <c>credentials</c> file, whose neighbour <c>config</c> is read too (unless AWS_CONFIG_FILE names another one).
    /// Null: where the AWS SDK looks, which is AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE, else <c>~/.aws</c>.
    /// </summary>
    public string? CredentialsFile { get; init; }

    /// <summary>How long a TCP connection may take to come about, each attempt.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long one attempt of a call may take.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a throttled or failed call is tried again; the SDK waits longer each time.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>
    /// How often STS is asked again. Fewer than <see cref="Retries"/>, since it is the first call: an endpoint that cannot be reached is
    /// told within seconds.
    /// </summary>
    public int IdentityRetries { get; init; } = 1;

    /// <summary>How long one attempt to ask STS may take.</summary>
    public TimeSpan IdentityTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// By how much this machine's clock may differ from AWS's. Controls compare AWS's times with ours, so beyond this nothing is proven;
    /// five minutes is also what AWS accepts in a signature.
    /// </summary>
    public TimeSpan ClockTolerance { get; init; } = TimeSpan.FromMinutes(5);
}
