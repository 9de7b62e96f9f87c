namespace Amazon.EventBridge.Model;

public class RetryPolicy
{
    public int? MaximumRetryAttempts { get; set; }

    public int? MaximumEventAgeInSeconds { get; set; }
}
