namespace Amazon.Scheduler.Model;

public class RetryPolicy
{
    public int? MaximumEventAgeInSeconds { get; set; }

    public int? MaximumRetryAttempts { get; set; }
}
