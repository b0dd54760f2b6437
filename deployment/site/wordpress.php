<?php
/**
 * Plugin Name: Loopbaanspiegel
 * Description: Puts the chat on every page, and tells it who is signed in.
 *
 * Put this file into wp-content/mu-plugins, and into wp-config.php:
 *   define('LOOPBAANSPIEGEL_URL', 'https://guide.example.org');
 *   define('LOOPBAANSPIEGEL_SECRET', '<what DIRECT_LINE_SECRET is there>');
 */

defined('ABSPATH') || exit;

add_action('wp_footer', function () {
    wp_print_script_tag([
        'src' => LOOPBAANSPIEGEL_URL . '/embed.js',
        'data-language' => str_starts_with(get_locale(), 'en') ? 'en' : 'nl',
        'data-token-url' => admin_url('admin-ajax.php', 'relative') . '?action=loopbaanspiegel_token',
        'async' => true,
    ]);
});

// Somebody who is signed in: a token that this server asked for; the secret does not leave it.
add_action('wp_ajax_loopbaanspiegel_token', function () {
    nocache_headers();
    $answer = wp_remote_post(LOOPBAANSPIEGEL_URL . '/v3/directline/tokens/generate', [
        'timeout' => 8,
        'headers' => [
            'authorization' => 'Bearer ' . LOOPBAANSPIEGEL_SECRET,
            'content-type' => 'application/json',
        ],
        'body' => wp_json_encode(['user' => ['id' => 'member-' . get_current_user_id()]]),
    ]);
    $token = json_decode(wp_remote_retrieve_body($answer))->token ?? null;
    wp_send_json(['token' => $token], is_string($token) ? 200 : 502);
});

// Somebody who is not: they talk as a visitor.
add_action('wp_ajax_nopriv_loopbaanspiegel_token', function () {
    wp_send_json(new stdClass(), 401);
});
