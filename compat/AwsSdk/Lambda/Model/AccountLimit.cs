namespace Amazon.Lambda.Model;

public class AccountLimit
{
    public long? TotalCodeSize { get; set; }

    public long? CodeSizeUnzipped { get; set; }

    public long? CodeSizeZipped { get; set; }

    public int? ConcurrentExecutions { get; set; }

    public int? UnreservedConcurrentExecutions { get; set; }
}
