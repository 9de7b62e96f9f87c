@cutover
Feature: Cutover night
  The maintenance window of plan 7.1, a control for each line of its timeline in its words and order, with the environment of plan 7.2; and at the end
  what the night may cost customers (success criteria).
  A line is red until it is due, and from then on until it is proven. It has until the next line begins, the last one until the window ends.
  The hours are the plan's, by the clock of its zone whatever daylight saving makes of it; a night that was put off begins with the source's stop.
  Every scenario is one fact; a control holds when all of its facts do. Words: glossary.md.

  Background:
    Given the tables
      | source              | production     | partition key | sort key          |
      | TenantServices-prod | TenantServices | tenant_id (S) |                   |
      | LastUpdated-prod    | LastUpdated    | tenant_id (S) | service_table (S) |
    And the bucket "data-storage-msp", in production "data-storage-msp-prod"
    And the secrets "tenant/{tenant_id}/prod"
    And the maintenance window
      | day      | from  | to    | zone             | rollback |
      | Saturday | 02:00 | 06:00 | America/New_York | 2 hours  |
    And the timeline
      | at    | step                                         |
      | 02:00 | Stop production data ingestion               |
      | 02:15 | Final data sync                              |
      | 02:30 | Update DNS/endpoints to production account   |
      | 02:45 | Restart data ingestion in production account |
      | 03:00 | Validation testing                           |
      | 04:00 | Monitor for 1 hour                           |
      | 05:00 | Go/No-Go decision                            |
    And the functions
      | function                                    | schedule           |
      | avesa-connectwise-ingestion-prod            | rate(1 hour)       |
      | avesa-canonical-transform-tickets-prod      | cron(15 * * * ? *) |
      | avesa-canonical-transform-time-entries-prod | cron(20 * * * ? *) |
      | avesa-canonical-transform-companies-prod    | cron(25 * * * ? *) |
      | avesa-canonical-transform-contacts-prod     | cron(30 * * * ? *) |

  @CUT-01
  Rule: Stop production data ingestion
    When this is red, switch the source's schedules off, set its functions to a reserved concurrency of 0, and find who still writes there.

    Scenario: The source's ingestion is stopped
      Given "Stop production data ingestion" is due
      Then the source has been quiescent since its ingestion stopped

    Scenario: It is known when the source was stopped
      Given "Stop production data ingestion" is due
      Then the source was stopped at its hour, or how late is known

  @CUT-02
  Rule: Final data sync
    Until the cutover both sides are the same. Since then production writes, so what differs has to be younger than the cutover, and nothing may be missing.
    When this is red, stop production's schedules before it writes more, migrate what the findings name, and compare again.

    Scenario: The tables were synced
      Given "Final data sync" is due
      Then every item of each source table is in its production table, and what differs was written by production since the cutover, as its "updated_at" says

    Scenario: The bucket was synced
      Given "Final data sync" is due
      Then every object of the source bucket is in the production bucket, and what differs was written by production since the cutover

    Scenario: The secrets were synced
      Given "Final data sync" is due
      Then the source and production have the same secrets

  @CUT-03
  Rule: Update DNS/endpoints to production account
    The estate has no name in DNS: what points its functions somewhere is the environment of plan 7.2.
    When this is red, set the variables and deploy again.

    Scenario: The functions have the environment of plan 7.2
      Given "Update DNS/endpoints to production account" is due
      Then each function has the environment
        | variable              | value                 |
        | BUCKET_NAME           | data-storage-msp-prod |
        | TENANT_SERVICES_TABLE | TenantServices        |
        | LAST_UPDATED_TABLE    | LastUpdated           |
        | ENVIRONMENT           | prod                  |

    Scenario: Nothing points back
      Given "Update DNS/endpoints to production account" is due
      Then no production function points at a resource of the source

  @CUT-04
  Rule: Restart data ingestion in production account
    When this is red, enable production's schedules, and look at why a schedule does not start its function.

    Scenario: The schedules were switched on
      Given "Restart data ingestion in production account" is due
      Then each function has exactly its schedule in production, enabled

    Scenario: The schedules have started the functions
      Given "Restart data ingestion in production account" is due
      Then each function has run since the cutover because its schedule started it

    Scenario: It is known when production was started
      Given "Restart data ingestion in production account" is due
      Then production was started at its hour, or how late is known

  @CUT-05
  Rule: Validation testing
    The post-cutover checklist is a run of its own, at any hour since the cutover; here its decision is judged, as a gate judges it.
    When this is red, look at the page of that run, mend what it names, and run the checklist again.

    Scenario: The validation said GO
      Given "Validation testing" is due
      Then a run that began since the cutover said GO for
        | phase        |
        | post-cutover |
        | post-deploy  |

  @CUT-06
  Rule: Monitor for 1 hour
    The hour begins with its line, and anew with every error: what went wrong and was mended costs an hour, not the night.
    When this is red, read the quoted lines.

    Scenario: The logs are quiet
      Given "Monitor for 1 hour" is due
      Then no function has logged an error for 60 minutes since then

    Scenario: The metrics are quiet
      Given "Monitor for 1 hour" is due
      Then no function has failed or been throttled for 60 minutes since then

  @CUT-07
  Rule: Go/No-Go decision
    A person's decision: this says only that it was made, by whom, on what, and neither too early nor too late.
    When this is red, decide once the hour was quiet, or go back while there is time.

    Scenario: The decision was made
      Given "Go/No-Go decision" is due
      Then it is attested that "production stays: GO", decided when "Monitor for 1 hour" had been quiet for 60 minutes, within the window

  @CUT-08
  Rule: No customer-facing downtime
    What customers see is the age of their data: the plan stops them for 45 minutes, before and after which a schedule may pause for its hour.
    When this is red, tell customers since when their data stood still.

    Scenario: The functions paused no longer than planned
      Given "Restart data ingestion in production account" is due
      Then no function paused for longer than 165 minutes between its last run in the source and its first in production
