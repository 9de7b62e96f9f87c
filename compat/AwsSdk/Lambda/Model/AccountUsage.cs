namespace Amazon.Lambda.Model;

public class AccountUsage
{
    public long? TotalCodeSize { get; set; }

    public long? FunctionCount { get; set; }
}
